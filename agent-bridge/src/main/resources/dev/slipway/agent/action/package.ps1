# Microsoft's own module for WinGet: its program is not there for the system's account. A package is named by its identifier, and by nothing that resembles it.
if (-not (Get-Module -ListAvailable -Name Microsoft.WinGet.Client)) { exit 6 }
Import-Module Microsoft.WinGet.Client
$one = @{ Id = $env:SLIPWAY_NAME; MatchOption = 'EqualsCaseInsensitive' }
$all = switch ($env:SLIPWAY_OPERATION) {
    'search' { Find-WinGetPackage -Query $env:SLIPWAY_NAME -Count 200 }
    'updates' { Get-WinGetPackage | Where-Object { $_.IsUpdateAvailable -and (-not $env:SLIPWAY_NAME -or $_.Id -eq $env:SLIPWAY_NAME) } }
    'update' { Update-WinGetPackage @one -Mode Silent }
    'install' { Install-WinGetPackage @one -Mode Silent -Scope System }
    'remove' { Uninstall-WinGetPackage @one -Mode Silent }
    default { exit 5 }
}
if (-not $all -and $env:SLIPWAY_OPERATION -in 'update', 'install', 'remove') { exit 4 }
Said ($all | ForEach-Object {
    [ordered]@{ app_id = $_.Id; name = $_.Name; version = $_.Version; current_version = $_.InstalledVersion; available_version = @($_.AvailableVersions)[0]; status = "$($_.Status)"; reboot = $_.RebootRequired }
})
if (@($all | Where-Object { $_.PSObject.Properties['Status'] -and "$($_.Status)" -ne 'Ok' }).Count) { exit 1 }
