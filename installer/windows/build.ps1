# Makes target\installer\PartnerLens-<version>-<arch>.msi from what "mvn -q -DskipTests package" left. Not signed.
# Needs WiX 5 with its two extensions (see installer\README.md), which jpackage calls.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')

# A full JDK of 25 or newer; its version is in the file "release".
function Test-Jdk([string] $jdk) {
    if (-not $jdk -or -not (Test-Path (Join-Path $jdk 'bin\jpackage.exe'))) { return $false }
    $release = Join-Path $jdk 'release'
    if (-not (Test-Path $release)) { return $false }
    $line = Select-String -Path $release -Pattern '^JAVA_VERSION="(\d+)' | Select-Object -First 1
    return $line -and [int] $line.Matches[0].Groups[1].Value -ge 25
}

# The JDK that compiled the program comes before the usual places, because "java" on the path is often older.
$candidates = @($env:JAVA_HOME)
$written = 'target\partnerlens\lib\jdk-home'
if (Test-Path $written) { $candidates += (Get-Content $written -TotalCount 1).Trim() }
foreach ($vendor in 'Eclipse Adoptium', 'Java', 'Microsoft', 'Zulu', 'Amazon Corretto', 'BellSoft') {
    $folder = Join-Path $env:ProgramFiles $vendor
    if (Test-Path $folder) { $candidates += (Get-ChildItem $folder -Directory).FullName }
}

$jdk = $candidates | Where-Object { Test-Jdk $_ } | Select-Object -First 1
if (-not $jdk) {
    [Console]::Error.WriteLine('No JDK of 25 or newer was found. Install one (for example Temurin 25) or set JAVA_HOME to it.')
    exit 1
}
& (Join-Path $jdk 'bin\java.exe') 'installer\Build.java'
exit $LASTEXITCODE
