c.age_on_raising,
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
       (c.decided_at AT TIME ZONE 'Europe/London')::date AS decided_on,
       COALESCE(c.service_id::text, '') AS service,
       (
           SELECT CASE
                      WHEN count(*) = 0 THEN ''
                      WHEN bool_and(m.person_result = 'fully') THEN 'fully'
                      WHEN bool_and(m.person_result = 'not') THEN 'not'
                      ELSE 'partly'
                  END
           FROM measure_outcome AS m
           WHERE m.enquiry_key = e.id AND NOT m.is_withdrawn
             AND m.person_result IN ('fully', 'partly', 'not')
       ) AS person_judged,
       (
           SELECT CASE
                      WHEN count(*) = 0 THEN ''
                      WHEN bool_and(m.professional_result = 'fully') THEN 'fully'
                      WHEN bool_and(m.professional_result = 'not') THEN 'not'
                      ELSE 'partly'
                  END
           FROM measure_outcome AS m
           WHERE m.enquiry_key = e.id AND NOT m.is_withdrawn
             AND m.professional_result IN ('fully', 'partly', 'not')
       ) AS professional_judged
