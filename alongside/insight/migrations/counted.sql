-- What the months are counted from (insight.measuring.columns.MEASURED): codes, days and
-- keys. Its columns are those of the national return and mean the same; a test compares
-- them. Written so that a month is found by an index of its day.

-- What came of each thing a person wanted of an enquiry: the newest judgement of each
-- side, as a code. How near the person says they are is theirs alone and is not here.
CREATE VIEW measure_outcome AS
SELECT o.id AS outcome_key,
       s.enquiry_id AS enquiry_key,
       o.is_withdrawn,
       (
           SELECT j.result FROM people_judgement AS j
           WHERE j.outcome_id = o.id AND j.whose = 'person'
           ORDER BY j.recorded_at DESC, j.id DESC LIMIT 1
       ) AS person_result,
       (
           SELECT j.result FROM people_judgement AS j
           WHERE j.outcome_id = o.id AND j.whose = 'professional'
           ORDER BY j.recorded_at DESC, j.id DESC LIMIT 1
       ) AS professional_result
FROM concerns_sought AS s JOIN people_outcome AS o ON o.id = s.outcome_id;

-- One adult, one key that says nothing of them; the same as in the return.
CREATE INDEX concern_counted_adult ON concerns_concern ((
    CASE
        WHEN person_id IS NOT NULL THEN md5('person:' || person_id::text)
        WHEN adult_key <> '' THEN md5('adult:' || adult_key)
    END
));
CREATE INDEX concern_decided_on ON concerns_concern
    (((decided_at AT TIME ZONE 'Europe/London')::date));

-- Who was worried about, and when: to look back in for an earlier concern.
CREATE VIEW measure_raised AS
SELECT ''::text AS council,
       CASE
           WHEN c.person_id IS NOT NULL THEN md5('person:' || c.person_id::text)
           WHEN c.adult_key <> '' THEN md5('adult:' || c.adult_key)
       END AS adult,
       (COALESCE(
           (
               SELECT told.raised_at
               FROM concerns_parting AS g
               JOIN concerns_raiser AS told ON told.concern_id = g.parted_id
               WHERE g.parted_id = c.id
           ),
           c.raised_at
       ) AT TIME ZONE 'Europe/London')::date AS raised_on
FROM concerns_concern AS c
WHERE c.state <> 'joined';

CREATE VIEW measure_counted AS
SELECT ''::text AS council,
       c.id::text AS source_reference,
       CASE
           WHEN c.person_id IS NOT NULL THEN md5('person:' || c.person_id::text)
           WHEN c.adult_key <> '' THEN md5('adult:' || c.adult_key)
       END AS adult,
       (c.raised_at AT TIME ZONE 'Europe/London')::date AS raised_on,
       {columns}
FROM concerns_concern AS c
LEFT JOIN concerns_enquiry AS e ON e.concern_id = c.id
LEFT JOIN people_person AS p ON p.id = c.person_id
WHERE c.state <> 'joined' AND NOT EXISTS (
    SELECT 1 FROM concerns_parting AS g
    JOIN concerns_raiser AS told ON told.concern_id = g.parted_id
    WHERE g.parted_id = c.id
)
UNION ALL
-- A worry that was parted from another was told of on the day of the first.
SELECT ''::text AS council,
       c.id::text AS source_reference,
       CASE
           WHEN c.person_id IS NOT NULL THEN md5('person:' || c.person_id::text)
           WHEN c.adult_key <> '' THEN md5('adult:' || c.adult_key)
       END AS adult,
       (told.raised_at AT TIME ZONE 'Europe/London')::date AS raised_on,
       {columns}
FROM concerns_parting AS g
JOIN concerns_concern AS c ON c.id = g.parted_id
JOIN concerns_raiser AS told ON told.concern_id = g.parted_id
LEFT JOIN concerns_enquiry AS e ON e.concern_id = c.id
LEFT JOIN people_person AS p ON p.id = c.person_id
WHERE c.state <> 'joined';

CREATE VIEW measure_touched AS SELECT t.id AS touched_key, t.month FROM insight_touchedmonth AS t;
