<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About &amp;Qt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Qt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of: {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digest of the records: {digest}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters from the Noto fonts: SIL Open Font License 1.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence of the records: {licence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program: MIT licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt and PySide6: GNU Lesser General Public License, version 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt is a toolkit for programs on many platforms, used here through PySide6 {version} under the GNU Lesser General Public License, version 3, and not changed. Qt is a trademark of The Qt Company Ltd. Its source code is at https://code.qt.io, and its licences are at https://doc.qt.io/qt-6/licensing.html.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables that come with it: CC0 1.0 (CC0-1.0), no rights reserved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged: {fault}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an official United Nations product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program uses Qt {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified: the file is as it was built.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who spoke about Action for Peacekeeping, who endorsed it, and how we know: offline, searchable, with sources.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Add records</name>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Short title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2015-05-29</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2018-03-28</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2018-09-25</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add&amp;ress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An Excel, LibreOffice or CSV file; a table copied from Word, a browser or a PDF; or names, one per line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a meeting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an instrument…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Close without adding? You lose {n} correction or decision.|Close without adding? You lose {n} corrections and decisions.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Co&amp;mplete list as of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date on which this list was complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department of Peace Operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a spreadsheet or paste a list here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endorsements of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence, where no column gives it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the date on which this list was complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the day on which it met.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headin&amp;gs in row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kigali Principles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kigali Principles on the Protection of Civilians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists ({kinds})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New instrument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New instrument…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New meeting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other names of delegations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peacekeeping operations: reform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pu&amp;blisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registry, file 12, or an e-mail from…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ymbol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S/PV.8218</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security Council, March 2018</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separa&amp;tor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speakers at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements with texts at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no table, no text and no file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is still being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the list or document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the rows are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or &amp;kept at</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} row still awaits your decision; you can decide it later.|{n} rows still await your decision; you can decide them later.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{title} (new)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{date}” is not a date; write it like 2018-09-25.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Announcement</name>
    <message>
        <source>{words} {more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}. {more}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>Brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dated {date}, by evidence of {evidence}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dated {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earliest evidence: {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earliest evidence: {date}. It may have endorsed before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endorsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No evidence found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No evidence found either way. It may have endorsed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support voiced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The complete list does not name it. It may have joined since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step} of {steps} · {evidence}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>A tile for each delegation, by regional group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added records: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earliest evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endorsed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endorsements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endorsements: {instrument}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From colleagues: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruments endorsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruments endorsed by each delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names the initiative, not the instrument.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member States, group not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No delegations match this search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observer States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secretariat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some lists are incomplete: a delegation may have endorsed more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{few}–{many} endorsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{grade}: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}: {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{name}: {number} of {n} instrument endorsed|{name}: {number} of {n} instruments endorsed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {standing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} endorsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {whole} endorsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} endorsement|{n} endorsements</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more delegation is in the table only.|{n} more delegations are in the table only.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}; not among those found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}; {origin}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Brief</name>
    <message>
        <source>&amp;Copy as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;On:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A brief has room for 1 to {most} rows; {n} is selected.|A brief has room for 1 to {most} rows; {n} are selected.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added records come from the sources named; the publishers of the records are not responsible for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sources were read in {month}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sources were read on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By keyword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convened by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegation: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegations are named as recorded in 2018: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not speak at {meetings}: the complete list does not name it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emphasis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End its name in one of: {endings}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endorsements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endorsements by status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence: {evidence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give its code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How we know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 2018</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In our words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name in {languages} is left out: this computer has no font for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named in 2018</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No evidence found either way: {instruments}. It may have endorsed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No font here has all letters of: {texts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No statement found at {meetings}. It may have spoken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No themes are coded in its statements.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not mentioned in the note of 26 September 2018</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on the complete list of: {instruments}. It may have joined since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Of the {all} recorded, {n} is from the Secretariat, which the reported total may leave out.|Of the {all} recorded, {n} are from the Secretariat, which the reported total may leave out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>On behalf of: {group}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its support: {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other declarations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pa&amp;per:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pledge: {pledge}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pledges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as HTML or Markdown, or choose fewer rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved the brief to {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen readers read HTML best. A PDF has headings, tables and links for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a row, or tick one meeting or theme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select fewer rows, or export them: an export names their sources too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources were read in {month}, unless another day is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources were read on {day}, unless another day is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speakers by level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker’s name not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements by level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements that raise it, by meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements that raise them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The brief is copied as Markdown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The brief is sent to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The full text is recorded, but not summarized.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is incomplete: others may have spoken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of the meeting is incomplete: others may have spoken and raised it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The list of {n} of the {all} meetings is incomplete: others may have spoken and raised it.|The lists of {n} of the {all} meetings are incomplete: others may have spoken and raised it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The page is too long to be laid out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages of the brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Themes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Themes raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Themes raised, with the number of its statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no delegation “{code}” in these records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no meeting “{code}” in these records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no theme “{code}” in these records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not recorded may still have happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the Declaration says about it, as far as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who raises it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accessed in {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accessed on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at all meetings</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>at {n} meeting|at {n} meetings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>by keyword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by keyword only</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>by {n} delegation|by {n} delegations</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>coded by reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earliest evidence {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many spoke is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in no statement recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in {n} statement recorded|in {n} statements recorded</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no other declaration endorsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no pledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none coded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not coded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not coded in what is recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raise it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the newest {shown} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>the {n} statement that raises a theme, of {all} recorded|the {n} statements that raise a theme, of {all} recorded</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>this evidence added on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{body}, {date} ({symbol})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mission}. {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (probably)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} in 2018</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} by keyword|{n} by keyword</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} coded by reading|{n} coded by reading</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} further meeting|{n} further meetings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} meeting|{n} meetings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of the rows|{n} of the rows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} other declaration endorsed|{n} other declarations endorsed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} page.|{n} pages.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pledge|{n} pledges</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} raises it|{n} raise it</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} recorded ({list})|{n} recorded ({list})</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} recorded|{n} recorded</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} reported|{n} reported</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} row selected|{n} rows selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} statement, by keyword only|{n} statements, by keyword only</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} statement|{n} statements</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{page} / {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{records} of {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{records}, with added records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{records}. Made on {date} with {program}. Not an official UN product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{selected} selected, of {found} found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{shown} of the {n} statement that raises a theme, of {all} recorded|{shown} of the {n} statements that raise a theme, of {all} recorded</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {all} recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {all}, those coded by reading first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{statements} at {meetings}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{status} ({evidence})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{then} is today {now}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} of {whole}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“About the initiative”: the evidence names the initiative, not the instrument itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“As reported by” marks a source that is neither the United Nations’ nor the party’s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“By keyword”: a word of the theme stands in or beside a sentence that mentions peacekeeping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Probably”: a source strongly implies, but does not say, that the person spoke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” does not say what to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{weight}”, says the note of 26 September 2018</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Build</name>
    <message>
        <source>Checking {table}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing digests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the row and build again; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the table named above and build again; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct them and build again; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deriving {table}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder not found: “{folder}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, or choose another folder; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the folder that holds the CSV tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indexing {table}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merging {table}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {table}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite rejects line {line} of {file}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite rejects the tables: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorting {table}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {table}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>appears twice: {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bad date: {values}; write 2018, 2018-09 or 2018-09-25</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before the first day, in {first}: {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains a NUL character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did you mean {code}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicate key: {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first on line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has cells but no heading: {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has more than {most} columns that begin with x_</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has none of the columns of this table: {heading}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {columns} columns; {most} are allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>has {n} cell where the heading has {expected}|has {n} cells where the heading has {expected}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>is blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is blank; fill in this or {others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is longer than {most} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not JSON: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a list of objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a table of the records; they are {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither 0 nor 1: {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a column of this table: {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a date: {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a web address, http:// or https://: {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a whole number up to {most}: {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not between {first} and {last}: {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the column appears twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the column is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the heading is missing: {heading}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown code: {values}; it is one of {codes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown {table}: {values}; {file} has no such row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: is not UTF-8, and was read as Windows-1252.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} row|{n} rows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{step}: {percent}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}: {rows}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}: {rows}, {percent}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} ({note})</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{what} ({n} row: lines {lines})|{what} ({n} rows: lines {lines})</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{what}; {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>“{folder}” has {n} error.|“{folder}” has {n} errors.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“{target}” could not be written: {reason} in the temporary folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{target}” could not be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Check of a records file</name>
    <message>
        <source>a page or an index is broken: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file_info: the digest is not that of the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}: derived contents have changed since the build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}: records have changed since the build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}: row {row} refers to a missing {parent}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Citations</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A theme has no author to cite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the records on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As published by {sources}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As reported by {sources}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At most {most} rows can be cited at once; {n} is selected.|At most {most} rows can be cited at once; {n} are selected.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>BibTeX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSL-JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose it from the rows of the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cite the endorsements themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cite the statements that raise it; its details list them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copied the citation.|Copied {n} citations.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Corrected on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endorsement by {delegation} of “{instrument}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endorsements of “{instrument}” as at {date}: {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export them instead; the export names their sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For EndNote, Zotero and Mendeley.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For LaTeX and JabRef.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For Zotero, pandoc and Quarto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For notes, in the style of the United Nations Editorial Manual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {sources}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a statement’s code, meeting:CODE, instrument:CODE/DELEGATION or total:CODE/DATE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have endorsed. Cite a row with evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: {remark}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to cite: no evidence found that {delegation} has endorsed “{instrument}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to cite: no published totals are recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published &amp;totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RIS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Representative of {delegation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of {table} cannot be cited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save citations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved the citations to {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selec&amp;ted statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select fewer rows, or export them; the export names their sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the rows to cite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected &amp;endorsements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St&amp;yle:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement by {speaker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States and organizations not counted separately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support voiced by {delegation} for “{instrument}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text in {sources}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source strongly implies, but does not say, that the person spoke there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their &amp;meetings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no endorsement by a delegation “{code}” in these records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no instrument “{code}” in these records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no meeting “{code}” in these records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no statement “{code}” in these records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such endorsement in these records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such meeting in these records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such statement in these records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such total in these records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no total “{code}” in these records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This evidence was added to the records on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is cited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as published by {sources}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as reported by {sources}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>available at {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>available at {address} (accessed in {month})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>available at {address} (accessed on {day})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earliest evidence {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>endorsement not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence: {evidence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {sources}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text in {sources}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the representative of {delegation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {publisher}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} Member State|{n} Member States</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} citation|{n} citations</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} organization|{n} organizations</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} row has no source to cite.|{n} rows have no source to cite.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some}; and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some}; by {reference}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some}; from {reference}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some}; in {reference}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speaker} (on behalf of: {group})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speaker}, statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speaker}, statement at {occasion}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} ({limit})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>A blank cell means not known, never no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added record: added or corrected by a user, not by the publisher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At most {most} rows can be copied at once; this is {n}.|At most {most} rows can be copied at once; these are {n}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Copy fewer rows, or export them to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From: {title} ({program}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From: {title}, as of {date} ({program}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No evidence found: no source says either way. It may have endorsed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{records}, with added records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>A delegation’s own publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By keyword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collective statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collective statement: one about all members of its group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed by a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contingents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contingents, by the deployment maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction superseded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Council presidency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endorsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Former State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head of State or Government</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host (see note)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host of a peacekeeping operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host of a peacekeeping operation (see note)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incomplete list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inferred from other facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint statement: it says so with others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member of the Security Council</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ministerial level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>News medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No evidence found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observer State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Official list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Official list: the instrument’s own list names it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other representative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own statement: it says so itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Political group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>President of the Security Council</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank among contributors of uniformed personnel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank among financial contributors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed from the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Russian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scholarly work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secretariat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security Council</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of assessed contributions, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the assessed contributions to peacekeeping, per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support only: no endorsement found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support voiced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Third party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Third party: somebody else says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uniformed personnel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>United Nations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>United Nations Secretariat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vice-President or Deputy Prime Minister</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a pledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a cell does not fit its column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elected member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it refers to a missing row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its table cannot be built with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>permanent member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are too many further columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} or earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} or later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{decade}s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Codes not found</name>
    <message>
        <source>Available: {codes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it {near}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some} or {other}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Codes within a sentence</name>
    <message>
        <source>Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Russian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by keyword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collective statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incomplete list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joint statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>official list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>support only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>third party</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Command line</name>
    <message>
        <source>--about with CSV needs --output: it is a file beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--preset {preset} is a form of CSV, not of {format}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--separator is for --format csv-excel only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the rows of a list (a spreadsheet, CSV or lines on standard input) to your records. It prints what happens to each row and adds those that are certain; exit status 1 says that others await your decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse, search and export the records of the United Nations Action for Peacekeeping meetings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build a records file from a folder of CSV tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endorsements of “{instrument}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No font here has all letters of: {texts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new: all of it is in your records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Only the first {n} word is searched for.|Only the first {n} words are searched for.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Other names of delegations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebuild it from its tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}: “{written}”: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See “a4p-desktop add --help”; nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speakers at “{meeting}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard output could not be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it from a console, or give a file by --output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements at “{meeting}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try “{command} --help”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify a records file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a page to hand over on a delegation, a meeting or a theme, with its sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write all tables of a records file as CSV, with a descriptor and a README; a build makes the same records from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write empty tables with a README that explains them, to fill in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write footnotes, or a bibliography, with sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write rows of a table: as CSV, as an Excel workbook, or as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to a file elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a code, as in the columns of an export: RWA, hlm-2018, protection; or a delegation’s name in any of the six languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list, or a colleague’s records (.a4precords); - reads lines from standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new or empty folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a records file (default: the bundled one), or what to open in it: an .a4pview file, a list to add, or a colleague’s .a4precords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a statement’s code, as in the column statement of an export; or meeting:CODE, instrument:CODE/DELEGATION, total:INSTRUMENT/DATE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add a list to your records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as in the search line: words, and facets such as level:ministerial -theme:pledges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between the cells of csv-excel; default: that of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>build a records file from a folder of CSV tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commands:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>csv-excel: CSV in words, for Excel; csv: CSV with codes, for data tools; xlsx; json; default: what the name of FILE ends in, or csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data: the same as --format csv; excel: csv-excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default: standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default: the bundled file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default: the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default: those that you added in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends in {endings}; default: Markdown on standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence of the endorsements; default: official_list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>footnote: one a line, in the manner of the United Nations; bibtex: for LaTeX and JabRef; ris: for EndNote, Zotero and Mendeley; csl-json: for Zotero, pandoc and Quarto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds statements.csv, …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>include search and sources: in the file, or for CSV in a datapackage.json beside it; the default, except for CSV on standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>include your records: those in FILE, or those that you added in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has bytes that are not text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its number; 0: there is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list the options of a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the window unseen, try it, and report the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paper of a PDF; default: a4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print the plan, and add nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows with this value in this column or facet; != for rows without it; nothing after = for blank; repeat it for any of several values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the version of the program and exit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sort by COLUMN, or by -COLUMN for descending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the list was complete on this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the records file to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these columns, in this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title of the source; required, as are date and publisher where known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verify a records file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>web address of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the rows are; default: as recognized</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what they have endorsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where the source is held; default: the name of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where they spoke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which delegation a name means; repeatable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who adds the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who publishes the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a footnote, BibTeX, RIS or CSL-JSON of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a page on a delegation, meeting or theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a whole records file as CSV tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write empty CSV tables to fill in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write it as NAME=CODE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write speakers, endorsements or themes to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{formats}; default: what the name of FILE ends in</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} row from “{file}”.|{n} rows from “{file}”.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} row needs a decision or a correction.|{n} rows need a decision or a correction.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} row written.|{n} rows written.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{told} Proposed: {proposals}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{troubles}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not of the form COLUMN=VALUE</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>= Same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>? Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declarations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not speak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host of operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meetings left out: {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members with a pledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No statement found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known: no evidence on one of the two, or the list is incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pledges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regional group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles in 2018</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements with a pledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subregion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Themes not coded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Themes raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least {number} of {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none found of {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {second} compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, members: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {of} ({percent} %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} statement|{n} statements</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{title} ({completeness})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≠ Different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≠ by less than 1 point</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>≠ by {n} point|≠ by {n} points</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>About these numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lists complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An incomplete list names those whom sources name. Others may have spoken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>And {n} more.|And {n} more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage: {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endorsements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every speaker is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How we know: {method}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported by {date}: {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources: {links}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speakers reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Secretariat is counted separately, as reported totals may leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{endorsed} of {n} reported endorsement|{endorsed} of {n} reported endorsements</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{endorsed} recorded, plus {n} delegation that voiced support.|{endorsed} recorded, plus {n} delegations that voiced support.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{endorsed} recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{endorsements} of {n} instrument recorded.|{endorsements} of {n} instruments recorded.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} State|{n} States</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} added by you|{n} added by you</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} bundled|{n} bundled</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} endorsement|{n} endorsements</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} list incomplete.|{n} lists incomplete.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of the {endorsed} rests on words about the initiative only.|{n} of the {endorsed} rest on words about the initiative only.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of this file|{n} of this file</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} organization|{n} organizations</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} received|{n} received</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} reported speaker|{n} reported speakers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} speaker|{n} speakers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} statement|{n} statements</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{recorded} recorded, total unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{recorded} recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some} + {more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speakers} of {reported} recorded, plus {secretariat} from the Secretariat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speakers} of {reported} recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{statements} recorded at {n} meeting.|{statements} recorded at {n} meetings.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{sum}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>— means that no total is reported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Added” counts only what is new to the records, not further evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“No evidence found” means that no source says either way. The delegation may have endorsed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Delegation</name>
    <message>
        <source>Add evidence…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add speaker…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a delegation from the list, or press {key} and type its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one State or organization to cite its answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare {name} with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegations and regional groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything recorded about the delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find delegation or group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a code, or a name in any language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosts {mission}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ISO 3166: {codes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it {near}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is neither a State nor an organization that could endorse one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in 2018</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No delegation matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No delegation or group matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other declarations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pledges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles in 2018</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer on top of the page has no source to cite. For a statement, follow its speaker, then press {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evidence names the initiative, not the instrument itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page is still loading; try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Themes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no delegation “{text}” in these records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These records have no delegation “{code}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These records have no other declaration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UN M49: {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said beside the pledge is not recorded here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said is not recorded here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{grade} about the initiative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, found as {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} other declaration endorsed|{n} other declarations endorsed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pledge|{n} pledges</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} statement|{n} statements</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} theme|{n} themes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{role}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} ({date})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}. {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” may be more than one delegation.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Cite…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How we know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the details beside the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is found, so there is no match to go to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker’s name not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was the first match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was the last match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept at: {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read on {read}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{meeting}, {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speaker}, {delegation}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Endorsement</name>
    <message>
        <source>About the delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add evidence…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organizations: {organizations}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other declarations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements of this delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States: {states}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States: {states}, organizations: {organizations}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total of {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not counted separately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} in 2018</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use Excel workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A blank means not known, never no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few seconds left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>About a minute left.|About {n} minutes left.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>About this export</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>About {n} second left.|About {n} seconds left.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Added records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All colu&amp;mns ({number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rows &amp;found ({number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rows, &amp;ignoring the search ({number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An Excel sheet holds {most} rows; these are {rows}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An export is still being written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {most} rows can be copied; these are {rows}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic ({separator})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed for safety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder for the tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or ask for permission to write to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or leave out search and sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program that has the file open, or choose another name; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied the words with their citation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copied {n} row.|Copied {n} rows.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digest of the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digest of the records without them</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Excel would change at least {n} cell, such as {example}.|Excel would change at least {n} cells, such as {example}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Excel would change {n} cell: {example}.|Excel would change {n} cells, such as {example}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Exported all tables, {n} row, to {name}.|Exported all tables, {n} rows, to {name}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported {n} row to {name}.|Exported {n} rows to {name}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Folder not found: “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the name of a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ISO 8601, cut to the month or the year where no more is known; of several days the first and the last, joined by a slash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the search line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include search and sou&amp;rces (before the rows)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include search and sou&amp;rces (in a file beside it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include search and sou&amp;rces (on a second sheet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Includes {n} added record: {additions}.|Includes {n} added records: {additions}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking up the sources…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M&amp;ore formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow the search, or export as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Only the first source is listed.|Only the first {n} sources are listed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Packing the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows written: {rows} of {all}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;hown columns ({number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;lected rows ({number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;parator:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search and sources are in a file beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the rows to copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the words to copy first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several codes, joined by {separator}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several values, joined by {separator}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping the export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Data Package standard does not allow the name “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “{path}” is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The only source|The first of {n} sources</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The rows are in “{path}”, but search and sources could not be written. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows are still being counted; try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no rows to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title or publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To have those too, export again under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the row is from: bundled, own (an own record), or from: and the name of the sender. Several codes, joined by {separator}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added by a colleague on {date}, received on {received}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added by {name} on {date}, received on {received}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known, never no</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>the only one found|all {n} found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{added}, from {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} cell has an apostrophe in front so that it does not run as a formula.|{n} cells have an apostrophe in front so that they do not run as formulas.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cell is cut at 32,767 characters, the most that Excel holds; CSV for data and JSON have it whole.|{n} cells are cut at 32,767 characters, the most that Excel holds; CSV for data and JSON have them whole.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} further addition|{n} further additions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{rows} selected, of {found} found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{warning} The workbook keeps them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be written beside it: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” exists already and belongs to another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” already exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” describes the old rows and could not be removed: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emphasis in the UN note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions the Declaration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regional group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role in 2018</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spoke at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Themes coded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fate</name>
    <message>
        <source>adds evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to decide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fates counted</name>
    <message numerus="yes">
        <source>{n} adds evidence|{n} add evidence</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} already known|{n} already known</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} error|{n} errors</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} left out|{n} left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} new|{n} new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} to decide|{n} to decide</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its owner for permission, or open a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name or folder; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or ask its owner for permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other windows and programs and try again; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program that has the file open, or choose another folder; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File not found: “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder not found: “{folder}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space there, or set TMPDIR to another folder; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, or choose another folder; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the name of a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the name of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the name of a new folder; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the whole path, or start the program in another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No space is left to write “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with a newer A4P Desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reinstall the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;ve as:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a shorter search, or delete some; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name has a character that is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program&apos;s own file “{name}” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The temporary folder could not be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many files are open on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no permission to read “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no permission to write “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has NUL characters in place of a heading; save it as “CSV UTF-8”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has more than {most} characters in one row; perhaps a closing quotation mark is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a workbook, not a CSV file; save it as “CSV UTF-8”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is incomplete or not text: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not CSV: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” already exists. Replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be found: the current folder is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be read: the name is not possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” could not be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” has format {found}; this program reads format {newest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is a records file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is a table of the bundled records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is being changed by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is damaged, or was not made by A4P Desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is too long a name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {matches}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>1 or 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1: the records to which it was added have this row too; 0: they do not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1: the title is the page&apos;s own, as it was seen; 0: it is a plain description of the page, made from its address or its use, and no quotation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1: the words on which the row rests name the instrument; 0: they name only the initiative behind it. Blank where nobody looked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A blank cell means not known, never no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A blank means `{code}`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code or a number, as the role asks. security_council_member: permanent or elected; security_council_president: the symbol of the meeting; hosts and contingents: acronyms of missions.csv, several joined by a semicolon and a blank; ranks and totals: a whole number; a share: per cent of what all Member States together were assessed for peacekeeping. Where the source has more than, or about, the note says so: show it beside the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date: 2018, 2018-09 or 2018-09-25.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A total that a source reports for a meeting, to stand beside what is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acronym of the operation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Additions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of additions.csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of delegations.csv of the delegation whose own publication it is; several (a joint statement) are joined by a vertical bar. UN for the United Nations&apos; own. Blank where it is no delegation&apos;s own: what it says of one is then a report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of delegations.csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of instruments.csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of meetings.csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of the addition, the same wherever it is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of the delegation: ISO 3166-1 alpha-3 for States, a code of our own for others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of the instrument.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of the meeting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of the statement. It is made once and then means nothing: do not read names out of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of the theme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of themes.csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convened by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set and version from which the name was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date and time in UTC, in ISO 8601.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of the page, where known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day by which the source shows the endorsement or the support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day for which the total was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of the endorsement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of the instrument, or on which it was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of the meeting, or its first day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day on which the page was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earliest evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emphasis in the UN note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endorsed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endorsement totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endorsements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill at least one of {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the name of a new folder; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the name of another folder; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group for which the speaker spoke as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Honorific</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host States: codes of delegations.csv. Blank where the sources name an area and no State. Several are joined by a vertical bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many had endorsed an instrument at a date, as published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many speakers a source reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the English text says peacekeeping, Blue Helmet or peace operation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the rows came in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the statement, or its speaker, is known, and what was not reached. Blank where there is no more to say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How this is known, in detail: where the date, the name or the count comes from, what was not seen, what else covers it. Blank where there is no more to say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How we know, strongest first in the order of the codes; support_only is support voiced and no endorsement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ISO 3166-1 alpha-2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ISO 3166-1 alpha-3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the base too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key of the row: its cells, joined by vertical bars.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of party; other: civil society.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the name: ISO 639-1 code of one of the six official languages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the page: ISO 639-1 code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the statement: ISO 639 code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day of a meeting that took several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level of the speaker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M49</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions Action for Peacekeeping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions of peacekeeping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions the Declaration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions the instrument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mr, Ms and the like, where the source gives one apart from the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in 2018</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in Arabic as the United Nations writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in Chinese as the United Nations writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in English as the United Nations writes it today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in English as the United Nations wrote it in 2018.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in French as the United Nations writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in Russian as the United Nations writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in Spanish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in Spanish as the United Nations writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the file that the rows come from, without its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the table in which the row stands, without .csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No two rows have the same {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the regional group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of Member States.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of organizations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of rows of the file that were added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the paragraph or commitment, as the source gives it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the row in the file of the addition, counted from 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the statement in the record or the collection that it is from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of words of the English text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of which time this is: Blank where the source is undated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of which time this is: ISO 8601, cut to the month or the year where no more is known, or two such dates joined by a slash, first and last. Blank where the source is undated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office held that day, as the source words it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On behalf of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One addition to the own records: who added rows, when, and from what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One cell that an addition corrected: what it was, what it is, and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One commitment of an instrument, in our own words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One declaration, compact or code of conduct that delegations endorse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One evidence that a delegation joined an instrument, with its grade. Several evidences are several rows, and one endorsement. A row of evidence support_only is not an endorsement. A delegation without a row is not recorded; that does not say that it did not endorse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One meeting a row. `completeness` says whether all its speakers are recorded; absence from a partial list says nothing about a State.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of: {codes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page, document or message from which rows were taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One party that can be spoken for: Member States, former States, observers, organizations, political groups, the Secretariat, civil society.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One peacekeeping operation, and the States that host it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One point in which the own records differ from those to which they were added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row of another table that an addition brought.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One speaker at one meeting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One theme that statements raise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other columns can be left out, and columns can be in any order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other names to find a delegation by, never to show one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the Declaration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the order of speakers, where known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publisher, or the name of the site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region in the M49 standard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regional group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regional group of Member States.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of that file, or of the text that was pasted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several are joined by a vertical bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet of that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short title for narrow places: at most 28 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speakers reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subregion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subregion in the M49 standard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables for A4P Desktop. Fill them in with a spreadsheet or a text editor, and save them as CSV, best as “CSV UTF-8”; commas, semicolons and tabs are understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns in bold are required.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first day of a party that has not always been there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The full text of the statement, which is shown and searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day of a party that is there no longer, such as a former State.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tables could not be written to “{folder}”: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The total as reported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Themes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Themes coded by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Themes raised: codes of themes.csv. Several are joined by a vertical bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then build the records file; the build lists what needs correcting:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These tables are required: {tables}. Others can be left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three-digit code of the United Nations Statistics Division. Text: leading zeros count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three-letter code of a State.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the instrument.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the meeting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the page, with its capitals unless it is all in capitals, and without the name of the site; where title_seen is 0, a plain description of ours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the theme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two-letter code of a State.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>United Nations body that met.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>United Nations document symbol of the meeting record, such as S/PV.8218.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight that the note of 26 September 2018 gives the theme, in its words or nearly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a delegation is in peacekeeping: member of the Security Council, host, contributor of contingents or money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What else to know of the addition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What else to know of the value: at most two plain sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What else to know, differences between sources among it: at most two plain sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What else to know: at most two plain sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it holds by the correction; blank where nothing is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says, in our own words; the subject is the Declaration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What part of the Declaration this is, who describes it, and what was not seen. Blank where there is no more to say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What sort of instrument it is, in words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the base has in the cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the cell held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the list covers and what it does not: at most two plain sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the own records have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the source says, and what it does not: at most two plain sentences. Blank where it would say no more than the grade of the evidence and the sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the theme is about, in our own words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was counted: speakers, speakers by level, or parties that had endorsed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was pledged, in our own words: whole sentences, in the present tense, that name who pledges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said, in our own words: a précis in the past tense, whose subject is the speaker. Blank where what was said was not reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it came from a colleague; blank for the user&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a source lies that has no web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is deployed, as the source words it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it met.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where sources differ, or membership is particular: at most two plain sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the regional group and the note on it come from. Blank where there is no more to say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the row comes from: codes of sources.csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the text was found to name the Declaration. 1 yes, 0 no, blank not looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the text was found to name the initiative. 1 yes, 0 no, blank not looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who added the rows, as the name was typed; blank where none was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who convened or presided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who gave the figure, and what it counts: at most two plain sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who spoke, spelled as the source spells it. The same person may be spelled in two ways at two meetings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who stands behind the address. un: the United Nations; party: a delegation of delegations.csv, or an office of it; press: a news medium, most State agencies among them; scholarly; data: a data set; other: whoever else, copies on third sites among them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was spoken for: code of delegations.csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why a row is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it was corrected, in a sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`statements.csv` may have further columns of your own, whose names begin with `x_`. They take the title that `datapackage.json` gives them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete: every speaker is recorded; partial: some are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete: the endorsers of the list described in the note are all recorded; partial: some are. The note says of which day the list is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed: a source says the person spoke there; probable: a source strongly implies it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contradiction: two values of one fact, of which that of the base is shown; lost: the base has this row no longer; overtaken: the base has changed a cell that was corrected; refused: the own row does not fit the records any longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read: someone read the statement or a report of it; keyword: a rule; blank: no themes coded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{folder}” is not empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>CSV for Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV for data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For data tools: codes and column names, UTF-8, commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For programs: codes, lists and numbers, with Popolo names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens in Excel with accents intact; formulas are disabled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste into Excel, Word or a mail; formulas are disabled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real dates, links, filters, and a sheet on search and sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Add records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Incoming</name>
    <message>
        <source>A cell has more than {most} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row has more than {most} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic (Windows-1256)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Central European (Windows-1250)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it exists, that you may read it, and that no other program has it open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese (Big5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese (GB 18030)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row of the list for its headings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a single character, such as a comma, a semicolon or a tab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a workbook (.xlsx, .xls, .ods), a CSV file or a text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another sheet or another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the table, the cells or the lines of the list, and paste again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the line in the program that wrote the file and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyrillic (KOI8-R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyrillic (Windows-1251)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete what is not part of the list, or split it into several files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters outside this encoding appear as {sign}; if there are many, choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} cannot be read: it {fault}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it, copy the table or the list, and paste it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotation marks do not pair and were read as plain characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} has more than {most} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as .xlsx in a spreadsheet program and choose that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as a new file in a spreadsheet program and choose that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it without a password in a spreadsheet program and choose that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the list as a file and choose that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten or split the cell and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split the list into several files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cells have more than {most} MB of text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file belongs to another program and is not a workbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file contains other files, but no workbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is XML, not a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is a PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is a binary Excel workbook (.xlsb), which cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is a document (RTF).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is a document, not a workbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is a saved message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is a web page of more than {most} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is a web page without a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not Unicode and was read as {encoding}; if letters look wrong, choose another encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not a list: it contains neither a workbook nor text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} has {size} MB; {most} MB are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} was changed while it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list cannot be kept in the temporary folder: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list ends at row {last}, so row {row} cannot be its headings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list reaches column {column}; {most} columns are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list reaches row {row}; {most} rows are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet {sheet} is hidden in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook has no sheet with cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook has no sheet {sheet}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook is protected by a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook unpacks to more than it can hold: {part} to {size} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook was saved by Excel 95, or an older program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no encoding “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to add in {file}: no cell is filled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it and choose the list in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the other program has saved it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Western European (Windows-1252)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was copied has more than {most} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was copied has no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a cell refers to a text that is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not CSV: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it declares a type of document, which no workbook does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no workbook in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds a tag without end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is cut off, or damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is in an unknown encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its elements are nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its rows are not in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} cell has a formula without a saved value and is read as blank; save the file in a spreadsheet program to add it.|{n} cells have formulas without saved values and are read as blank; save the file in a spreadsheet program to add them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} hidden column is read as well: {names}.|{n} hidden columns are read as well: {names}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} hidden row is read as well: {names}.|{n} hidden rows are read as well: {names}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} hidden sheet is not read: {names}.|{n} hidden sheets are not read: {names}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{part} is cut off, or damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{separator}” cannot separate cells.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Incoming cells</name>
    <message>
        <source>A cell has characters that are not text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No instrument is called “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No meeting is called “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No theme is called “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year of “{cell}” is not between {first} and {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{heading}: {cell}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{cell}” cannot be read; it may be: {likely}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{cell}” cannot be read; write one of: {codes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{cell}” is not a date; write it like 2018-09-25.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{cell}” is not a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{cell}” is {one} or {other}; settle it in one cell, and the column follows.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Incoming names</name>
    <message>
        <source>No delegation is called “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No delegation is called “{name}”; some have names like it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names of this row may mean different delegations: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This is too long for a name: {n} character.|This is too long for a name: {n} characters.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is the name of several delegations.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Incoming rows</name>
    <message>
        <source>The delegation is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row does not say that it endorsed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is blank.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Incoming source</name>
    <message>
        <source>Give the source’s address, or where it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the source’s title or publisher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new instrument needs a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new meeting needs a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new meeting needs a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{cell}” does not fit the column “{column}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{date}” is not a date; write it like 2018-09-25.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{url}” is not an address; it must begin with https://.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Incoming uses</name>
    <message>
        <source>Endorsed: yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person, and title after a comma</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>Folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfolded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>Contents of the manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reinstall the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chapter “{path}” of the manual cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chapter “{path}” of the manual is not UTF-8 text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Matches</name>
    <message>
        <source>Match {number} of {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{match}: {passage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {of}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;About {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add records…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Comfortable: two lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Facets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to delegation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide your records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open records…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page to hand over on a delegation, a theme, a meeting or the selected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About these &amp;numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a spreadsheet, a table from a document or a list of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add e&amp;vidence…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add spea&amp;ker…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Br&amp;ief…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ite…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ompact: one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citations of the selected rows, for a footnote or a reference manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear a&amp;ll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;mpare with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the delegation or group shown with another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as cite&amp;d text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy citati&amp;on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows with &amp;headings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct thi&amp;s row…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit search as &amp;text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export all &amp;tables…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a delegation by any of its names in six languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;bundled records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;edo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the records file again and keep the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review, remove or send what you have added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save rows as an Excel workbook, CSV or JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the whole records file as CSV tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show delegatio&amp;n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole text of the row, in the width of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no change of your records to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no change of your records to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no earlier place to go back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no later place to go forward to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yo&amp;ur records…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{entry}” needs rows. Press {key} for those of {table}, then the keys again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>New records</name>
    <message>
        <source>All are on a list as of {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list counts as complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{heading} (column {column})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>About these numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All States at a glance, with the evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All speakers reported, less the levels above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All, without the Secretariat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coded by keyword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coded by reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coding not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convened by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted separately: reported totals may leave them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier meetings: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endorsements reported: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has a State endorsed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later meetings: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List incomplete: others may have spoken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting: {title}, {period}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member States + organizations, as reported at the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No meeting is recorded in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One cited page on a delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raised in no statement coded here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported as a number, without names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources: {links}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources: {sources}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speakers by level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speakers, their level and words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Statements (delegations). A statement can raise several themes. {coded} of {n} statement coded.|Statements (delegations). A statement can raise several themes. {coded} of {n} statements coded.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Statements over the years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Themes raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was raised, and how often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which themes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who spoke at UN peacekeeping meetings, which States endorsed, and how we know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who spoke?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date}. Member States: {states}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date}. Member States: {states}; organizations: {organizations}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date}. No separate number of States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{level}: {recorded} recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{level}: {recorded} recorded, total unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{level}: {recorded} recorded, {reported} reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{level}: {reported} reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{meeting}, {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} endorsement recorded|{n} endorsements recorded</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} meeting recorded. Choose one to show it.|{n} meetings recorded. Choose one to show it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} statement recorded, {first} to {last}.|{n} statements recorded, {first} to {last}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} statement recorded|{n} statements recorded</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} theme raised less often is not shown.|{n} themes raised less often are not shown.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{period}: {title}. Statements recorded: {recorded}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{period}: {title}. Statements recorded: {recorded}. Shown now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{recorded} of {n} reported endorsement recorded|{recorded} of {n} reported endorsements recorded</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{recorded} of {n} reported speaker recorded|{recorded} of {n} reported speakers recorded</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{recorded} recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{statements} ({delegations})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{states} + {organizations}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{theme}, coded by keyword. Statements: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{theme}, coded by reading. Statements: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{theme}, coding not recorded. Statements: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{theme}. Statements: {statements}; delegations: {delegations}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{years}. Statements: {statements}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{years}. Statements: {statements}. With the meeting shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◇ No separate number of States reported.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Own records</name>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Additions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Additions ({number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Your name as your colleague will see it (optional):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row cannot be added to your records: {fault}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text has half a character, which no file can store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the list again with File ▸ Add records…, or the row with a form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added records</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Added {n} row from {file}.|Added {n} rows from {file}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Additions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already recorded, from the same source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also in your records: {origin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An update removed this row, so your copy is shown. If the update is right, remove your rows about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank: not recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build a records file from tables instead; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the file and try again; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the list of additions; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the list of additions; nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the list of waiting rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder for the tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder; nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;rrect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colleague’s record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corr&amp;ect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correc&amp;tly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct a cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the row or leave it out; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction added to your records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction made again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dec&amp;ide…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dele&amp;gation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earliest eviden&amp;ce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endorsed &amp;on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as &amp;tables…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File not found: “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in this or {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I&amp;nstrument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name in any language, or its code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in the file {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le&amp;vel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave some out; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions the instr&amp;ument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row here can be corrected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tab lists these rows; you find them through others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing awaits your decision. Rows that you left undecided are kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Nothing new: its {n} row is known from {date}.|Nothing new: all {n} rows are known from {date}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing new: its {n} row is known.|Nothing new: all {n} rows are known.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing removed. What you remove is kept here and can be restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was added: the rows were decided elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was added; your decision is remembered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;ffice held that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On be&amp;half of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in your records: {origin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with a newer A4P Desktop; the file is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put an undamaged copy in its place, or rename it to start afresh; the file is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;ow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records added to others, written by A4P Desktop as CSV in UTF-8, with commas. They refer to rows of the records to which they were added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records from a colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records from {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload the records and choose the row again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remo&amp;ved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remo&amp;ved ({number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restor&amp;e</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Rows removed, except {n} that a later row corrects or refers to.|Rows removed, except {n} that later rows correct or refer to.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>S&amp;end…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Saved {n} addition with its sources in “{name}”; send the file as any other. Your folders’ names are left out.|Saved {n} additions with their sources in “{name}”; send the file as any other. Your folders’ names are left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Say in a sentence why it is corrected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where this comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the row to correct first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send your records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show r&amp;ow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records and your row disagree, and the value of the records is shown. Correct it if yours is right, or remove yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is no longer in these records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These records no longer have this instrument. Shown is the copy kept with what was {added}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These records no longer have this meeting. Shown is the copy kept with what was {added}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These records no longer have this row. Shown is the copy kept with what was {added}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These rows no longer await a decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is already recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row does not fit the records as they are now. It is kept and shown again once it fits; or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row no longer awaits a decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This source is no longer in the records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This speaker is already recorded at this meeting; correct that row instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To &amp;decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To &amp;decide ({number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To &amp;look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To &amp;look at ({number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the text again; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W&amp;hy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this list was about is no longer known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where this comes from, if it has a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is corrected, in a sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You corrected this cell, and an update changed it since. The updated value is shown; correct it again if it is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have added no records yet. Use File ▸ Add records… for a list, Edit ▸ Add evidence… or Add speaker… for one record, and File ▸ Open records… for a colleague’s file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your records agree with the others. Where an update contradicts them or removes what they refer to, it is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your records are in “{name}” as CSV tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your records are still being saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your records have changed: an addition is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your records have changed: this addition has moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your records would exceed 2 GB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your records would have too many further columns: {number}; {most} are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a part is encrypted: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a part is missing: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added by a colleague on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added by you on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added by {name} on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>additions.csv: row {row} is not an addition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected by a colleague on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected by you on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected by {name} on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from a colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has a part twice: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has an unknown part: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a file of A4P Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it unpacks to more than 2 GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as {example}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{added} by a form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{added} from the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{added} from {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{added} from {file}, row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{added}; already in the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{added}; received on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}: the records have “{base}” (shown); what was {added} has “{own}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}: the records now have “{base}” (shown); it was {corrected} to “{own}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}: {now}; was {before}; {corrected}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, sheet {sheet}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, received on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: a row is not one of A4P Desktop’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: it is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: its columns are not those of this table: {columns}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: line {line} has more or fewer cells than the heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: line {line} {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} already known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} new</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} adds evidence to what is recorded|{n} add evidence to what is recorded</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} field needs correcting.|{n} fields need correcting.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of its rows awaits a decision.|{n} of its rows await a decision.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} row added again.|{n} rows added again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} row added to your records: {source}.|{n} rows added to your records: {source}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} row from {name} added to your records.|{n} rows from {name} added to your records.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} row removed again.|{n} rows removed again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} row removed.|{n} rows removed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} row restored: {source}.|{n} rows restored: {source}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} row stays, because what was added later depends on it.|{n} rows stay, because what was added later depends on them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} row was not removed, because later rows correct it or refer to it.|{n} rows were not removed, because later rows correct them or refer to them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} row: {what}.|{n} rows: {what}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{row}: {evidence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why}. {remedy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{code}” is not in these records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{folder}” is where the program keeps your records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” has changed since it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” has format {found}; this program reads format {newest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is damaged, or was not made by A4P Desktop: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>&amp;Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as SVG or PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rows to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG, {scale}×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture copied: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG, sharp at any size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as table, copy, save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows its page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows its rows in {table}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources: {sources}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture cannot be drawn. The log has the error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and {n} more|and {n} more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>&amp;Correct the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Decide…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave out or take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New organization…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All {n} row|All {n} rows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the column with the delegations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the column with the other names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the column with the texts of the statements.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the instrument that the delegations endorsed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the meeting at which they spoke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column {letters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Columns not used: {names} and {n} other.|Columns not used: {names} and {n} others.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Columns not used: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It already has this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It counts as a complete list once the {n} waiting row is settled.|It counts as a complete list once the {n} waiting rows are settled.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It then counts as a complete list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name as shown:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No instrument has the code “{code}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No meeting has the code “{code}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Nothing new: the {n} row is known from {date}.|Nothing new: all {n} rows are known from {date}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing new: the {n} row is known.|Nothing new: all {n} rows are known.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Recorded as endorsed on {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded as “{person}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded with the level “{level}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded, but not on your list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} contradicts this one: correct one or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} says the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}: {cells}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still reading the speakers of these meetings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other name is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row names no speaker, and this delegation has several: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens to each row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the column &amp;fills…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which delegation is this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perhaps {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{heading}: {use}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} Member State was reported on {date}; with these {recorded} are recorded.|{n} Member States were reported on {date}; with these {recorded} are recorded.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} adds a source|{n} add a source</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} adds “{evidence}”|{n} add “{evidence}”</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} already known|{n} already known</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} error|{n} errors</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} left out|{n} left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more than reported.|{n} more than reported.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} new|{n} new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} recorded by inference is not on your list.|{n} recorded by inference are not on your list.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} recorded by other evidence is not on your list.|{n} recorded by other evidence are not on your list.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} row|{n} rows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} short.|{n} short.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} speaker was reported; with these {recorded} are recorded.|{n} speakers were reported; with these {recorded} are recorded.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} to decide|{n} to decide</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{rows}: {fates}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{states} + {organizations} reported on {date}; with these {recorded} are recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{cell}” is {date}: the &amp;day comes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{cell}” is {date}: the &amp;month comes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{date}” is not a date; write it like 2018-09-25.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{heading}” fills: {use}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{heading}” is not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a name of {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>“{name}” is in {n} row; your choice is remembered.|“{name}” is in {n} rows; your choice applies to all and is remembered.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Back to the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the rows (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with citation ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this text ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next statement of the meeting ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {speaker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous statement of the meeting ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous: {speaker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker’s name not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of {speaker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The texts of the next {most} rows have no match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The texts of the {most} rows before have no match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first statement of the meeting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last statement of the meeting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was the first match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was the last match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what to find in this text first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on behalf of {group}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speaker} ({delegation})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speaker} ({delegation}), {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {speaker}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Records file</name>
    <message>
        <source>A change to “{path}” was interrupted and is only half saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its owner for permission, or open a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it back, or open another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file made by “a4p-desktop build”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column {column} of {table} has no value “{value}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it to a faster disk, or rebuild it from its tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it together with the files whose names begin the same, and open the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File not found: “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has: {values}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it when that has finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with a newer A4P Desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with the program that changed it, or open another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebuild it from its tables with “a4p-desktop build”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebuild it from its tables, or open another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The temporary folder is full, and “{path}” cannot be searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no permission to read “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name is not possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be opened: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” does not have the tables of a records file: see “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” has changed since it was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” has format {version}; this program reads format {ours}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is an SQLite file without A4P records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not a file, but a pipe, a socket or a device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not an SQLite file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” takes too long to open: more than {most} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean {words}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is recorded with these filters. It may still have happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{here}, {everywhere}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} without your filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} selected|{n} selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} speaker|{n} speakers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} statement|{n} statements</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{statements} by {speakers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} ({number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}: {here}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Saved searches</name>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Manage saved searches…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A saved search needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A saved search “{name}” already exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the saved search “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete {n} saved search?|Delete {n} saved searches?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was put aside as “{aside}”. The list starts empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it away; until then no searches are saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open, rename and delete saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename saved search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;hare view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the view as a file instead; nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save words, filters, order and columns as a small file without records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save words, filters, order and columns under a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved the view as {name}, without records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved “{name}” in the Searches menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the view in a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of saved searches, “{path}”, is damaged and cannot be put aside: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of saved searches, “{path}”, is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “{folder}” cannot be created: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” already exists. Replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” has no list of searches.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>Install your system’s package that has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs Debian 12, Ubuntu 22.04 or newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Debian or Ubuntu: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt does not load on this system ({failure}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command line, such as “a4p-desktop export speakers”, needs no screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system library {library}, which Qt needs, is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no screen: neither DISPLAY nor WAYLAND_DISPLAY is set.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear search text and filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit search as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit search as text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a delegation or group…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No delegation or group matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search speakers, delegations, themes, sources, S/PV.8218 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words, and filters such as {example}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write 2018, 2018-09 or 2018-09-25; a range as 2010..2019, 2015.. or ..2015.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the earlier one first: {turned}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not {facet}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>regional group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{condition}. Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{facet}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found}. {current}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} found|{n} found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} proposal|{n} proposals</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{proposals}. {first}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” ends before it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no day, month or year, nor a range of them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Search and coverage</name>
    <message>
        <source>(not recorded)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As published, {endorsed} had endorsed by {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is incomplete: a delegation without evidence may have endorsed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is incomplete: others may have spoken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many spoke is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the best matches first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{any_of}; {none_of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}, ascending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}, descending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{instrument}: {endorsed}; and {supported} that voiced support, which is not an endorsement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{level}: {recorded} recorded; {reported} reported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{meeting}: {recorded}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} Member State|{n} Member States</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} endorsement recorded|{n} endorsements recorded</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of the endorsements recorded rests on words about the initiative, not the instrument.|{n} of the endorsements recorded rest on words about the initiative, not the instrument.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of those recorded has no known level and is counted at none.|{n} of those recorded have no known level and are counted at none.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of those recorded is from the Secretariat, which reported totals may leave out.|{n} of those recorded are from the Secretariat, which reported totals may leave out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of those recorded was added by a user.|{n} of those recorded were added by a user.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} organization|{n} organizations</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} speaker reported|{n} speakers reported</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} statement recorded|{n} statements recorded</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{some}, nor {more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} ({code})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Self-check</name>
    <message numerus="yes">
        <source>A search for “{word}” finds none of {n} row in {table}.|A search for “{word}” finds none of {n} rows in {table}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reinstall the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The icon “{name}” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records hold no meetings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records hold no speakers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window and the command line export other rows of {table}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window writes numbers in another language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexpected errors: {faults}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows}; a row of {row} bytes; a page of {page}; all is well.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Add records: correct a cell, choose what its column fills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add records: decide a row, go to the next in doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add records: leave rows out or take them back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the rows to the text, or without one to the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the search line to the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the lists and fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next and previous part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next link in the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a chip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text: copy the words selected with their citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text: find in it, next and previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text: next and previous statement of the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text: page down and up, back to the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick a facet&apos;s value, exclude it, choose only it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type in the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo and redo what was typed, in a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>continues in the search line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message>
        <source>({name} in 2018)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A source says that the person spoke there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A source strongly implies that the person spoke there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coded by keyword: a word of the theme stands in or beside a sentence that mentions peacekeeping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coded by reading the statement or a report of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declarations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions of peacekeeping: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions the Declaration: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions the initiative: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No themes are coded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other statements of this delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the whole text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker’s name not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaking on behalf of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Themes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words: {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Statements of a delegation</name>
    <message numerus="yes">
        <source>And at {n} earlier meeting.|And at {n} earlier meetings.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And in {n} earlier statement.|And in {n} earlier statements.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And {n} further statement there.|And {n} further statements there.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did not speak at {n} meeting: the complete list does not name it.|Did not speak at {n} meetings: the complete lists do not name it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Full text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meetings without a recorded statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pledge is recorded. It may have made one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>No statement found at {n} meeting. It may have spoken.|No statement found at {n} meetings. It may have spoken.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No statement is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Nor at {n} earlier meeting with a complete list.|Nor at {n} earlier meetings with complete lists.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nor at {n} earlier meeting with an incomplete list.|Nor at {n} earlier meetings with incomplete lists.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not raised in the statements coded:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in Speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker’s name not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaking on behalf of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements without coded themes: {number} of {of}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Themes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by keyword: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by reading: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{meeting} ({period})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{meeting}, {date}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>&amp;Best match, or as recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Best match, or newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+{n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row for each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No text is recorded of this row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sorted by a column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a row to read its text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted by {column}, ascending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted by {column}, descending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cell}. {snippet}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} (the same in all rows)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}, sorted ascending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}, sorted descending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} · {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}: {words}. {second}: {below}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}, {origin}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>All meetings together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coded by keyword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coded by reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegation code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earliest evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emphasis in the UN note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endorsed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endorsements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Honorific</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How we know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions A4P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions the Declaration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions the instrument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No delegations match “{text}” with these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No delegations match “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rows match “{text}” with these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rows match “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No speakers match “{text}” with these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No speakers match “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No themes match “{text}” with these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No themes match “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On behalf of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peacekeeping mentions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regional group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all instruments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all meetings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected endorsements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected themes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table {table} has no column “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Themes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Themes coded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{found} of {n} delegation|{found} of {n} delegations</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{found} of {n} entry|{found} of {n} entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{found} of {n} row|{found} of {n} rows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{found} of {n} statement|{found} of {n} statements</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{found} of {n} theme|{found} of {n} themes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{number} in all instruments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} in all meetings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} in all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{scope}: endorsements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{scope}: rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{scope}: statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{scope}: themes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tables of a records file</name>
    <message>
        <source>Correct it where it was made, since A4P Desktop did not build this file; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the name of a new folder; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tables of a records file, written by A4P Desktop: CSV in UTF-8, with commas. A build makes the same records from them, with the digest `{digest}`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can change them first, best with a text editor: a spreadsheet turns `004` into 4, and months into days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” has a NUL character in a text, which {table} cannot store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” has files that this program did not write or that were changed since.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>And {number} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emphasis in the UN note of 26 September 2018</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No passage about it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recorded statement raises it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raised by meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements that raise it: {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the Declaration says about it, as far as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all meetings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not mentioned there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{meeting}, {date}; statements: {statements}, delegations: {delegations}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Theme matrix</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All columns are shown: only one is ticked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By regional group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head of State or Govern­ment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In no regional group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ministerial level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No theme recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organiza­tion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements by theme and column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements on each theme by group, level or meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns of the matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no statements to show for a 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UN Secre­tariat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vice-President, Deputy PM</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} column with fewer statements is not shown.|{n} columns with fewer statements are not shown.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more theme is not shown.|{n} more themes are not shown.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} statement recorded. A statement can raise several themes. 0 means none recorded.|{n} statements recorded. A statement can raise several themes. 0 means none recorded.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{theme}; {column}; statements recorded: {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Unexpected error</name>
    <message>
        <source>&amp;Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;log folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected happened. Your records are safe, and nothing was sent; to report the error, copy the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexpected error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>View</name>
    <message>
        <source>Ask for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with other records ({records}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in these records: {values}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with a newer A4P Desktop, or ask for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows: {now} now, {then} when it was shared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view asks for the column “{name}”, which this program does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view asks for the facet “{name}”, which this program does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view asks for the order “{name}”, which this program does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view asks for the table “{name}”, which this program does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view cannot be read: its “{key}” is not a list of texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view cannot be read: its “{key}” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view cannot be read: its “{key}” is not an object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view cannot be read: its “{key}” is not text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view has characters that are not text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type its words and its name again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{facet} not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} more|{n} more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start afresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start afresh…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window has changed your records; this one shows them as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brief on which delegation?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the box first, then open {name} again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare which delegation?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joining your records to the others…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser opens {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program here opens “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not opened: the source’s address is not valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not opened: this is not a web address: {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new: all these rows were added before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Only the first {n} word is searched for.|Only the first {n} words are searched for.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened in your browser: {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records files (*.sqlite *.db *.a4precords)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reinstall the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename it yourself and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a row with a delegation first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in f&amp;older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start afresh without your records? The file “{name}” is kept under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size: {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records file has changed. Reload it to continue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records file has changed; this window shows it as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records file is gone; this window still shows its contents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is still loading; try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tab {table} shows no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window goes on as soon as the export is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your records are not shown yet: joining them takes long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your records are not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your records are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your records are still being saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} row awaits your decision in File ▸ Your records…|{n} rows await your decision in File ▸ Your records…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} row of yours is hidden.|{n} rows of yours are hidden.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{table} ({number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} with your records</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{title} with {n} row of yours|{title} with {n} rows of yours</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“{path}” cannot be renamed: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>{day} to {last_day} {month} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {month} to {last_day} {last_month} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facets</name>
    <message>
        <source>&amp;Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear this facet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Exclude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Include</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Only this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(not recorded)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a group…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a level…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a meeting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a region…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a role…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a theme…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a value…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a year…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an instrument…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all ({number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{title}, folded, {n} value chosen|{title}, folded, {n} values chosen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{title}, unfolded</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{title}, unfolded, {n} value chosen|{title}, unfolded, {n} values chosen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{value}, collapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}, excluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}, expanded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}, ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}, {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lists</name>
    <message>
        <source>{some} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some}, {more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some}; {more}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>months</name>
    <message>
        <source>Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>January February March April May June July August September October November December</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>months behind a day</name>
    <message>
        <source>Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>January February March April May June July August September October November December</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>numbers</name>
    <message>
        <source>,</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Not known: no source seen says it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
