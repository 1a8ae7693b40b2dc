$found = (New-Object -ComObject Microsoft.Update.Session).CreateUpdateSearcher().Search('IsInstalled=0 and IsHidden=0')
Said ($found.Updates | ForEach-Object {
    [ordered]@{ title = $_.Title; articles = @($_.KBArticleIDs); severity = $_.MsrcSeverity; bytes = [int64]$_.MaxDownloadSize; downloaded = $_.IsDownloaded }
})
