-- Notices which months have to be counted again. Each trigger runs once a statement and
-- only appends months, so that two who write at once never wait for each other. It may
-- read what whoever writes may not see, which is why it runs as the owner; all it leaves
-- behind is a month.

CREATE FUNCTION insight_month(day date) RETURNS date LANGUAGE sql IMMUTABLE
AS $$ SELECT day - (EXTRACT(day FROM day)::int - 1) $$;

-- A concern counts as another within the year of those about the same adult before it:
-- so what changes there touches the months of those that follow.
CREATE FUNCTION insight_touch_following(adults text[], days date[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    INSERT INTO insight_touchedmonth (month)
    SELECT DISTINCT insight_month(r.raised_on)
    FROM unnest(adults, days) AS changed (adult, day)
    JOIN measure_raised AS r ON r.adult = changed.adult
    WHERE r.raised_on > changed.day AND r.raised_on <= changed.day + 365
$$;

CREATE FUNCTION insight_touch(concerns bigint[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    INSERT INTO insight_touchedmonth (month)
    SELECT DISTINCT insight_month(days.day)
    FROM concerns_concern AS c
    LEFT JOIN concerns_enquiry AS e ON e.concern_id = c.id
    LEFT JOIN concerns_raiser AS told ON told.concern_id = c.id
    CROSS JOIN LATERAL (VALUES
        ((c.raised_at AT TIME ZONE 'Europe/London')::date),
        ((told.raised_at AT TIME ZONE 'Europe/London')::date),
        ((c.decided_at AT TIME ZONE 'Europe/London')::date),
        (e.began_on),
        (e.concluded_on)
    ) AS days (day)
    WHERE c.id = ANY (concerns) AND days.day IS NOT NULL;

    SELECT insight_touch_following(array_agg(f.adult), array_agg(f.day))
    FROM (
        SELECT CASE
                   WHEN c.person_id IS NOT NULL THEN md5('person:' || c.person_id::text)
                   WHEN c.adult_key <> '' THEN md5('adult:' || c.adult_key)
               END AS adult,
               days.day
        FROM concerns_concern AS c
        LEFT JOIN concerns_raiser AS told ON told.concern_id = c.id
        CROSS JOIN LATERAL (VALUES
            ((c.raised_at AT TIME ZONE 'Europe/London')::date),
            ((told.raised_at AT TIME ZONE 'Europe/London')::date)
        ) AS days (day)
        WHERE c.id = ANY (concerns)
    ) AS f
    WHERE f.adult IS NOT NULL AND f.day IS NOT NULL
$$;

CREATE FUNCTION insight_concern_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    changed bigint[];
BEGIN
    IF TG_OP = 'INSERT' THEN
        SELECT array_agg(id) INTO changed FROM new_rows;
    ELSIF TG_OP = 'UPDATE' THEN
        SELECT array_agg(n.id) INTO changed
        FROM new_rows AS n JOIN old_rows AS o USING (id)
        WHERE (n.state = 'joined', n.raised_at, n.decided_at, n.person_id, n.adult_key,
               n.age_on_raising, n.gender, n.ethnicity, n.support_reason, n.service_id)
            IS DISTINCT FROM
              (o.state = 'joined', o.raised_at, o.decided_at, o.person_id, o.adult_key,
               o.age_on_raising, o.gender, o.ethnicity, o.support_reason, o.service_id);
    ELSE
        SELECT array_agg(id) INTO changed FROM old_rows;
    END IF;
    IF changed IS NULL THEN
        RETURN NULL;
    END IF;
    PERFORM insight_touch(changed);
    IF TG_OP <> 'INSERT' THEN
        INSERT INTO insight_touchedmonth (month)
        SELECT DISTINCT insight_month((days.at AT TIME ZONE 'Europe/London')::date)
        FROM old_rows AS o
        CROSS JOIN LATERAL (VALUES (o.raised_at), (o.decided_at)) AS days (at)
        WHERE o.id = ANY (changed) AND days.at IS NOT NULL;
        PERFORM insight_touch_following(
            array_agg(
                CASE
                    WHEN o.person_id IS NOT NULL
                    THEN md5('person:' || o.person_id::text)
                    WHEN o.adult_key <> '' THEN md5('adult:' || o.adult_key)
                END
            ),
            array_agg((o.raised_at AT TIME ZONE 'Europe/London')::date)
        )
        FROM old_rows AS o WHERE o.id = ANY (changed);
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION insight_enquiry_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    IF TG_OP <> 'DELETE' THEN
        PERFORM insight_touch(array_agg(concern_id)) FROM new_rows;
    END IF;
    IF TG_OP <> 'INSERT' THEN
        PERFORM insight_touch(array_agg(concern_id)) FROM old_rows;
        INSERT INTO insight_touchedmonth (month)
        SELECT DISTINCT insight_month(days.day)
        FROM old_rows AS o
        CROSS JOIN LATERAL (VALUES (o.began_on), (o.concluded_on)) AS days (day)
        WHERE days.day IS NOT NULL;
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION insight_risk_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    IF TG_OP <> 'DELETE' THEN
        PERFORM insight_touch(array_agg(e.concern_id))
        FROM new_rows AS r JOIN concerns_enquiry AS e ON e.id = r.enquiry_id;
    END IF;
    IF TG_OP <> 'INSERT' THEN
        PERFORM insight_touch(array_agg(e.concern_id))
        FROM old_rows AS r JOIN concerns_enquiry AS e ON e.id = r.enquiry_id;
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION insight_parting_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    IF TG_OP <> 'DELETE' THEN
        PERFORM insight_touch(array_agg(parted_id)) FROM new_rows;
    END IF;
    IF TG_OP <> 'INSERT' THEN
        PERFORM insight_touch(array_agg(parted_id)) FROM old_rows;
    END IF;
    RETURN NULL;
END
$$;

-- The day a raiser spoke up counts only where a worry was parted from another.
CREATE FUNCTION insight_raiser_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    IF TG_OP <> 'DELETE' THEN
        PERFORM insight_touch(array_agg(g.parted_id))
        FROM new_rows AS r JOIN concerns_parting AS g ON g.parted_id = r.concern_id;
    END IF;
    IF TG_OP <> 'INSERT' THEN
        PERFORM insight_touch(array_agg(g.parted_id))
        FROM old_rows AS r JOIN concerns_parting AS g ON g.parted_id = r.concern_id;
        INSERT INTO insight_touchedmonth (month)
        SELECT DISTINCT
            insight_month((r.raised_at AT TIME ZONE 'Europe/London')::date)
        FROM old_rows AS r JOIN concerns_parting AS g ON g.parted_id = r.concern_id;
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION insight_person_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    PERFORM insight_touch(array_agg(c.id))
    FROM new_rows AS n JOIN old_rows AS o USING (id)
    JOIN concerns_concern AS c ON c.person_id = n.id
    WHERE (n.gender, n.ethnicity, n.support_reason)
        IS DISTINCT FROM (o.gender, o.ethnicity, o.support_reason);
    RETURN NULL;
END
$$;

CREATE FUNCTION insight_sought_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    IF TG_OP <> 'DELETE' THEN
        PERFORM insight_touch(array_agg(e.concern_id))
        FROM new_rows AS s JOIN concerns_enquiry AS e ON e.id = s.enquiry_id;
    END IF;
    IF TG_OP <> 'INSERT' THEN
        PERFORM insight_touch(array_agg(e.concern_id))
        FROM old_rows AS s JOIN concerns_enquiry AS e ON e.id = s.enquiry_id;
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION insight_outcome_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    PERFORM insight_touch(array_agg(e.concern_id))
    FROM new_rows AS n JOIN old_rows AS o USING (id)
    JOIN concerns_sought AS s ON s.outcome_id = n.id
    JOIN concerns_enquiry AS e ON e.id = s.enquiry_id
    WHERE n.is_withdrawn <> o.is_withdrawn;
    RETURN NULL;
END
$$;

CREATE FUNCTION insight_judgement_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    IF TG_OP <> 'DELETE' THEN
        PERFORM insight_touch(array_agg(e.concern_id))
        FROM new_rows AS j JOIN concerns_sought AS s ON s.outcome_id = j.outcome_id
        JOIN concerns_enquiry AS e ON e.id = s.enquiry_id;
    END IF;
    IF TG_OP <> 'INSERT' THEN
        PERFORM insight_touch(array_agg(e.concern_id))
        FROM old_rows AS j JOIN concerns_sought AS s ON s.outcome_id = j.outcome_id
        JOIN concerns_enquiry AS e ON e.id = s.enquiry_id;
    END IF;
    RETURN NULL;
END
$$;
