-- The operations that a delegation hosts, in the order recorded.
SELECT mission.mission, mission.area, mission.as_of, mission.note
FROM mission_host
JOIN mission ON mission.mission = mission_host.mission
WHERE mission_host.delegation = :code
ORDER BY mission.id
