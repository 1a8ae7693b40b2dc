$searcher = (New-Object -ComObject Microsoft.Update.Session).CreateUpdateSearcher()
$since = (Get-Date).AddDays(-[int]$env:SLIPWAY_DAYS)
Said ($searcher.QueryHistory(0, [Math]::Min(500, $searcher.GetTotalHistoryCount())) | Where-Object { $_.Date -ge $since } | ForEach-Object {
    [ordered]@{ title = $_.Title; time = (Time $_.Date); result = $_.ResultCode }
})
