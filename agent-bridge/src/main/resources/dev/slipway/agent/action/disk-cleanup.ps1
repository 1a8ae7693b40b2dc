# By Windows's own Disk Cleanup, which knows what may go: to delete in folders where others can write would follow where they lead.
# It takes no drive beside a set of targets, and cleans all; what is said is what became of the one that was asked for.
function Free { [int64](Get-CimInstance Win32_LogicalDisk | Where-Object { $_.DeviceID -eq $env:SLIPWAY_DRIVE -and $_.DriveType -eq 3 }).FreeSpace }
$handlers = @{
    'temp-files' = 'Temporary Files', 'Active Setup Temp Folders', 'Temporary Setup Files'
    'cache' = 'Internet Cache Files', 'Thumbnail Cache', 'Delivery Optimization Files', 'D3D Shader Cache'
    'logs' = 'Setup Log Files', 'Windows Error Reporting Files', 'System error memory dump files', 'System error minidump files'
}
$before = Free
if (-not $before) { exit 4 }
$root = 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Explorer\VolumeCaches'
$wanted = $env:SLIPWAY_TARGETS -split ',' | ForEach-Object { $handlers[$_] }
Get-ChildItem $root | ForEach-Object { Remove-ItemProperty -Path $_.PSPath -Name StateFlags4711 -ErrorAction SilentlyContinue }
$there = @($wanted | Where-Object { Test-Path "$root\$_" })
$there | ForEach-Object { Set-ItemProperty -Path "$root\$_" -Name StateFlags4711 -Value 2 -Type DWord }
Start-Process -FilePath "$env:SystemRoot\System32\cleanmgr.exe" -ArgumentList '/sagerun:4711' -WindowStyle Hidden -Wait
Said ([ordered]@{ drive = $env:SLIPWAY_DRIVE; cleaned = $there; free_bytes_before = $before; free_bytes = (Free) })
