# Before each script: what fails ends it, and what it says is UTF-8.
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
function Said($all) { ConvertTo-Json -Compress -Depth 4 -InputObject @($all) }
function Time($when) { if ($when) { $when.ToUniversalTime().ToString('o') } else { $null } }
