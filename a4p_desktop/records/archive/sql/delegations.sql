-- All delegations, by name, with all names and codes by which they are found.
SELECT
    delegation,
    name,
    name_2018,
    kind,
    iso2,
    iso3,
    m49,
    regional_group,
    name_fr,
    name_es,
    name_ar,
    name_ru,
    name_zh
FROM delegation
ORDER BY name_key, delegation
