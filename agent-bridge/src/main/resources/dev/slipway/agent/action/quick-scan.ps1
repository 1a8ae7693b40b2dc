Start-MpScan -ScanType QuickScan
Said ([ordered]@{ quick_scan_time = (Time (Get-MpComputerStatus).QuickScanEndTime) })
