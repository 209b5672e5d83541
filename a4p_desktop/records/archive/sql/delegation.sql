-- One delegation with its names and groups.
SELECT
    delegation,
    name,
    name_2018,
    kind,
    "from" AS first_day,
    "to" AS last_day,
    iso2,
    iso3,
    m49,
    region,
    subregion,
    regional_group,
    regional_group_note,
    method,
    name_fr,
    name_es,
    name_ar,
    name_ru,
    name_zh
FROM delegation
WHERE delegation = :code
