$service = Get-Service | Where-Object { $_.Name -eq $env:SLIPWAY_SERVICE }
if (-not $service) { exit 4 }
switch ($env:SLIPWAY_OPERATION) {
    'start' { $service | Start-Service }
    'stop' { $service | Stop-Service }
    'restart' { $service | Restart-Service }
    'enable' { $service | Set-Service -StartupType Automatic }
    'disable' { $service | Set-Service -StartupType Disabled }
    'status' { }
    default { exit 5 }
}
$service.Refresh()
Said ([ordered]@{ name = $service.Name; status = "$($service.Status)"; start_type = "$($service.StartType)" })
