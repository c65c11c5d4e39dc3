-- One row for each concern in the columns the national return is counted from
-- (assurance.national_return.columns.CASES), and behind them a few keys for measures.
-- Codes, days and keys alone: no name, no note, nothing anybody typed.

CREATE VIEW measure_case AS
SELECT ''::text AS council,  -- one database is one council's
       c.id::text AS source_reference,
       CASE
           WHEN c.person_id IS NOT NULL THEN md5('person:' || c.person_id)
           WHEN c.adult_key <> '' THEN md5('adult:' || c.adult_key)
       END AS adult,
       -- A worry that was parted from another was told of on the day of the first.
       (COALESCE(told.raised_at, c.raised_at) AT TIME ZONE 'Europe/London')::date
           AS raised_on,
       c.age_on_raising,
       date_trunc('month', COALESCE(p.date_of_birth, c.about_born)::timestamp)::date
           AS born_on,
       COALESCE(d.died_on, CASE WHEN c.person_id IS NULL THEN c.died_on END)
           AS died_on,
       -- As it was when the worry was raised; where that was not known, as the record
       -- of the person says now.
       COALESCE(
           NULLIF(NULLIF(c.gender, ''), 'not_known'), NULLIF(p.gender, ''), c.gender
       ) AS gender,
       COALESCE(
           NULLIF(NULLIF(c.ethnicity, ''), 'not_known'),
           NULLIF(p.ethnicity, ''),
           c.ethnicity
       ) AS ethnicity,
       COALESCE(
           NULLIF(NULLIF(c.support_reason, ''), 'not_known'),
           NULLIF(p.support_reason, ''),
           c.support_reason
       ) AS support_reason,
       array_to_string(
           CASE
               WHEN cardinality(p.health_conditions) > 0 THEN p.health_conditions
               ELSE c.health_conditions
           END,
           ';'
       ) AS health_conditions,
       COALESCE(e.kind, '') AS kind,
       e.began_on,
       e.concluded_on,
       COALESCE(
           (
               SELECT string_agg(
                   r.type || '|' || r.source || '|' || r.location, ';' ORDER BY r.id
               )
               FROM concerns_risk AS r
               WHERE r.enquiry_id = e.id
           ),
           ''
       ) AS risks,
       COALESCE(e.assessment_outcome, '') AS assessment_outcome,
       COALESCE(e.risk_outcome, '') AS risk_outcome,
       COALESCE(e.capacity, '') AS capacity,
       COALESCE(e.capacity_supported, '') AS capacity_supported,
       COALESCE(e.outcomes_asked, '') AS outcomes_asked,
       COALESCE(e.outcomes_achieved, '') AS outcomes_achieved,
       c.service_id AS service_key,
       c.state,
       c.channel,
       c.raised_by_kind,
       -- For finding rows by an index: `raised_on` is this day, unless the worry was
       -- parted from one that was told of earlier.
       (c.raised_at AT TIME ZONE 'Europe/London')::date AS entered_on,
       g.parted_id IS NOT NULL AS is_parted
FROM concerns_concern AS c
LEFT JOIN concerns_enquiry AS e ON e.concern_id = c.id
LEFT JOIN people_person AS p ON p.id = c.person_id
LEFT JOIN people_death AS d ON d.person_id = c.person_id AND d.taken_back_at IS NULL
LEFT JOIN (
    concerns_parting AS g
    JOIN concerns_raiser AS told ON told.concern_id = g.parted_id
) ON g.parted_id = c.id
WHERE c.state <> 'joined'  -- one happening, once
