@echo off
rem Starts PartnerLens with a JDK of version 25 or newer: the one that built it, else JAVA_HOME's, else the path's.
setlocal EnableExtensions DisableDelayedExpansion
set "OLDEST=25"
for %%I in ("%~dp0..") do set "HOME_DIR=%%~fI"

set "JAVA="
set "BUILT_WITH="
if exist "%HOME_DIR%\lib\jdk-home" set /p "BUILT_WITH=" < "%HOME_DIR%\lib\jdk-home"
if defined BUILT_WITH call :try "%BUILT_WITH%\bin\java.exe"
if not defined JAVA if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
if not defined JAVA for /f "delims=" %%I in ('where java.exe 2^>nul') do if not defined JAVA call :try "%%~fI"
if not defined JAVA (
    echo PartnerLens needs Java %OLDEST% or newer and none was found: please install it and put it on the path, or name its folder in JAVA_HOME. 1>&2
    exit /b 1
)

"%JAVA%" "@%HOME_DIR%\lib\jvm.args" "--module-path=%HOME_DIR%\lib\javafx" --class-path "%HOME_DIR%\lib\*" dev.partnerlens.app.Main %*
exit /b %ERRORLEVEL%

rem Sets JAVA if the given java.exe is new enough. A JDK's file "release" tells its version at once;
rem only where that is missing is the JVM itself asked, which takes longer.
:try
if not exist "%~f1" exit /b
set "FOUND="
if exist "%~dp1..\release" for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~dp1..\release"') do set "FOUND=%%~V"
if not defined FOUND for /f "tokens=2" %%V in ('call "%~f1" --version 2^>nul') do if not defined FOUND set "FOUND=%%V"
if not defined FOUND exit /b
for /f "delims=.-+" %%V in ("%FOUND%") do set "FOUND=%%V"
if %FOUND% GEQ %OLDEST% set "JAVA=%~f1"
exit /b
