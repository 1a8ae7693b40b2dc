$status = Get-MpComputerStatus
Said ([ordered]@{
    enabled = $status.AntivirusEnabled
    real_time = $status.RealTimeProtectionEnabled
    signature_version = $status.AntivirusSignatureVersion
    signature_time = (Time $status.AntivirusSignatureLastUpdated)
    quick_scan_time = (Time $status.QuickScanEndTime)
    full_scan_time = (Time $status.FullScanEndTime)
})
