-- What early warning counts of each service: keys, days and codes. No name, no person,
-- nothing anybody typed. `event_key` tells one event from another, so that what several
-- observations of one visit say, or three bodies say of one event, is counted once.
CREATE VIEW measure_service_event AS
-- A concern: heard where it led to an enquiry, whoever raised it, or where somebody
-- from outside the service raised it; otherwise the service told of it itself.
SELECT c.service_id AS service_key,
       (c.raised_at AT TIME ZONE 'Europe/London')::date AS happened_on,
       CASE
           WHEN e.id IS NULL AND c.raised_by_kind IN ('care_worker', 'manager')
           THEN 'own' ELSE 'heard'
       END AS series,
       'concern'::text AS kind,
       'concern:' || c.id AS event_key,
       ''::text AS indicator,
       ''::text AS writer_key,
       c.danger = 0 AND c.channel <> 'past' AS is_very_serious
FROM concerns_concern AS c LEFT JOIN concerns_enquiry AS e ON e.concern_id = c.id
WHERE c.service_id IS NOT NULL AND c.state <> 'joined'
UNION ALL
-- An early worry, unless it became a concern, which is counted above.
SELECT w.service_id,
       (w.noted_at AT TIME ZONE 'Europe/London')::date,
       CASE WHEN r.organisation_id = s.organisation_id THEN 'own' ELSE 'heard' END,
       'early'::text,
       'early:' || w.id,
       '',
       '',
       false
FROM concerns_earlyworry AS w
JOIN providers_service AS s ON s.id = w.service_id
LEFT JOIN concerns_earlyraiser AS r ON r.worry_id = w.id
WHERE w.state <> 'concern'
UNION ALL
-- Something known of it that is not good, neither an echo nor taken back. What whoever
-- runs it says of the care that was bought is protected, and how many staff there are
-- is not a worry.
SELECT k.service_id,
       k.happened_on,
       CASE
           WHEN k.voice = 'provider'
               OR k.voice = 'staff' AND k.recorded_for_id = s.organisation_id
           THEN 'own' ELSE 'heard'
       END,
       -- What is held back from the service is told to it as a count.
       CASE WHEN k.withheld_until > now() THEN 'apart' ELSE 'item' END,
       COALESCE(NULLIF(k.came_of, ''), 'item:' || k.id),
       k.indicator,
       md5('writer:' || k.recorded_by),
       false
FROM providers_knowledgeitem AS k JOIN providers_service AS s ON s.id = k.service_id
WHERE k.same_as_id IS NULL AND k.taken_back_at IS NULL
  AND k.kind NOT IN ('package', 'workforce')
  AND (k.tone IN ('worry', 'mixed') OR k.kind = 'notification' AND k.tone = 'fact')
UNION ALL
SELECT k.service_id, k.happened_on, 'visits'::text, 'visit'::text,
       COALESCE(NULLIF(k.came_of, ''), 'item:' || k.id), '', '', false
FROM providers_knowledgeitem AS k
WHERE k.same_as_id IS NULL AND k.taken_back_at IS NULL AND k.kind = 'visit';

-- How many people each service said it supports, and since when.
CREATE VIEW measure_service_people AS
SELECT f.service_id AS service_key, f.as_of, f.people FROM providers_capacityfigure AS f;

CREATE VIEW measure_touched_service AS
SELECT t.id AS touched_key, t.service_id AS service_key FROM insight_touchedservice AS t;

-- Each runs once a statement and only appends numbers of services, so that two who
-- write at once never wait for each other.
CREATE FUNCTION insight_service_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO insight_touchedservice (service_id)
        SELECT DISTINCT service_id FROM new_rows WHERE service_id IS NOT NULL;
    END IF;
    IF TG_OP <> 'INSERT' THEN
        INSERT INTO insight_touchedservice (service_id)
        SELECT DISTINCT service_id FROM old_rows WHERE service_id IS NOT NULL;
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION insight_service_enquired() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    INSERT INTO insight_touchedservice (service_id)
    SELECT DISTINCT c.service_id
    FROM new_rows AS e JOIN concerns_concern AS c ON c.id = e.concern_id
    WHERE c.service_id IS NOT NULL;
    RETURN NULL;
END
$$;
