<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>dates</name>
    <message>
        <source>{day} {month} {year}</source>
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
    <name>lists</name>
    <message>
        <source>{some} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some}, {more}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>months</name>
    <message>
        <source>January February March April May June July August September October November December</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>months behind a day</name>
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
    <name>short months</name>
    <message>
        <source>Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>short months behind a day</name>
    <message>
        <source>Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
