-- What the measures role may read: codes, dates, keys and counts. No name, no address,
-- no note, nothing anybody typed. Owned by the owner role, so row security does not
-- narrow them; the measures role is granted these views and nothing else.

CREATE VIEW measure_concern AS
SELECT c.id AS concern_key,
       (c.raised_at AT TIME ZONE 'Europe/London')::date AS raised_on,
       c.state,
       c.channel,
       c.raised_by_kind,
       c.age_on_raising,
       c.gender,
       c.ethnicity,
       c.support_reason,
       c.service_id AS service_key,
       CASE WHEN c.adult_key <> '' THEN md5(c.adult_key) END AS adult_key
FROM concerns_concern AS c;

CREATE VIEW measure_enquiry AS
SELECT e.id AS enquiry_key,
       e.concern_id AS concern_key,
       e.kind,
       e.began_on,
       e.concluded_on,
       e.outcomes_asked,
       e.outcomes_achieved,
       e.assessment_outcome,
       e.risk_outcome,
       e.capacity,
       e.capacity_supported
FROM concerns_enquiry AS e;

CREATE VIEW measure_risk AS
SELECT r.enquiry_id AS enquiry_key, r.type, r.source, r.location
FROM concerns_risk AS r;
