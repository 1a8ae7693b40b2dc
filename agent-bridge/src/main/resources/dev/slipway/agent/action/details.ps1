$keys = 'HKLM:\Software\Microsoft\Windows\CurrentVersion\Uninstall\*', 'HKLM:\Software\WOW6432Node\Microsoft\Windows\CurrentVersion\Uninstall\*'
$found = Get-ItemProperty -Path $keys -ErrorAction SilentlyContinue | Where-Object { $_.DisplayName -eq $env:SLIPWAY_NAME -or $_.PSChildName -eq $env:SLIPWAY_NAME }
if (-not $found) { exit 4 }
Said ($found | ForEach-Object {
    [ordered]@{ id = $_.PSChildName; name = $_.DisplayName; version = $_.DisplayVersion; publisher = $_.Publisher; installed = $_.InstallDate; installed_kb = $_.EstimatedSize }
})
