; The installer for Windows: for one user, without an administrator's rights. Made by .ci/dist.py with
;     ISCC /DVersion=1.2.3 windows.iss
; Written for Inno Setup 6, and not tried yet: nobody of the authors has Windows.

#ifndef Version
  #error "ISCC /DVersion=1.2.3 windows.iss"
#endif
#define Name "A4P Desktop"
#define Id "io.github.a4p_desktop.A4PDesktop"

[Setup]
; The same in all versions, so that a newer one takes the place of the older.
AppId={#Id}
AppName={#Name}
AppVersion={#Version}
AppPublisher=A4P Desktop contributors
AppPublisherURL=https://github.com/a4p-desktop/a4p-desktop
DefaultDirName={autopf}\{#Name}
DefaultGroupName={#Name}
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
ChangesAssociations=yes
CloseApplications=yes
Compression=lzma2
SolidCompression=yes
LicenseFile=..\LICENSE
SetupIconFile=..\resources\a4p-desktop.ico
UninstallDisplayIcon={app}\a4p-desktop.exe
OutputDir=..\dist
OutputBaseFilename=a4p-desktop-{#Version}-setup
TimeStampsInUTC=yes
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"
Name: "ru"; MessagesFile: "compiler:Languages\Russian.isl"
Name: "ar"; MessagesFile: "compiler:Languages\Arabic.isl"

[InstallDelete]
; What an older version brought and this one does not.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\dist\a4p-desktop\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\{#Name}"; Filename: "{app}\a4p-desktop.exe"; AppUserModelID: "{#Id}"

[Registry]
; .a4pview and .a4precords open with a double click. Records files end in .sqlite, which is not ours: they
; are offered under "Open with".
Root: HKA; Subkey: "Software\Classes\{#Id}.view"; ValueType: string; ValueData: "View of {#Name}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#Id}.view\DefaultIcon"; ValueType: string; ValueData: "{app}\a4p-desktop.exe,0"
Root: HKA; Subkey: "Software\Classes\{#Id}.view\shell\open\command"; ValueType: string; ValueData: """{app}\a4p-desktop.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\{#Id}.own"; ValueType: string; ValueData: "Own records of {#Name}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#Id}.own\DefaultIcon"; ValueType: string; ValueData: "{app}\a4p-desktop.exe,0"
Root: HKA; Subkey: "Software\Classes\{#Id}.own\shell\open\command"; ValueType: string; ValueData: """{app}\a4p-desktop.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\.a4pview\OpenWithProgids"; ValueType: string; ValueName: "{#Id}.view"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.a4precords\OpenWithProgids"; ValueType: string; ValueName: "{#Id}.own"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Applications\a4p-desktop.exe"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "{#Name}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Applications\a4p-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".sqlite"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\a4p-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".a4pview"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\a4p-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".a4precords"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\a4p-desktop.exe\shell\open\command"; ValueType: string; ValueData: """{app}\a4p-desktop.exe"" ""%1"""

[Run]
Filename: "{app}\a4p-desktop.exe"; Description: "{cm:LaunchProgram,{#Name}}"; Flags: nowait postinstall skipifsilent
