Said (Get-Service | ForEach-Object {
    [ordered]@{ name = $_.Name; display_name = $_.DisplayName; status = "$($_.Status)"; start_type = "$($_.StartType)" }
})
