$names = @{}
Get-MpThreat | ForEach-Object { $names[$_.ThreatID] = $_.ThreatName }
Said (Get-MpThreatDetection | ForEach-Object {
    [ordered]@{ name = $names[$_.ThreatID]; time = (Time $_.InitialDetectionTime); resources = @($_.Resources); done = $_.ActionSuccess }
})
