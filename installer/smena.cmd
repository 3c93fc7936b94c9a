@echo off
rem Starts Smena: finds a Java that fits, and hands over.
setlocal
set "NEEDED=25"
set "APP=%~dp0.."
set "FOUND="

call :look "%APP%\runtime"
call :look "%SMENA_JAVA_HOME%"
call :look "%JAVA_HOME%"
for /f "delims=" %%J in ('where java 2^>nul') do call :look "%%~dpJ.."
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Microsoft\*" "%ProgramFiles%\Amazon Corretto\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*" "%USERPROFILE%\.jdks\*") do call :look "%%~D"

if not defined FOUND (
    echo Smena needs Java %NEEDED% or newer and found none: install one ^(Temurin %NEEDED%, for example^) or name its folder in SMENA_JAVA_HOME 1>&2
    exit /b 1
)
"%FOUND%\bin\java.exe" --enable-native-access=ALL-UNNAMED -XX:-UsePerfData -Xms64m -Xmx512m -XX:MaxNewSize=16m -XX:+UseSerialGC -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=15 -XX:-ShrinkHeapInSteps -Dprism.maxvram=96m -Dprism.targetvram=32m -Dorg.jooq.no-logo=true -Dorg.jooq.no-tips=true %SMENA_JAVA_OPTIONS% -classpath "%APP%\lib\*" smena.app.Main %*
exit /b %ERRORLEVEL%

:look
if defined FOUND exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do call :judge "%~1" %%V
exit /b 0

rem A version stands as "25 or "25" here: the marks go before it is a number.
:judge
set "VERSION=%2"
set "VERSION=%VERSION:"=%"
if %VERSION% GEQ %NEEDED% set "FOUND=%~1"
exit /b 0
