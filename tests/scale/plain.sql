-- The whole return of a year in plain SQL for PostgreSQL, written apart from the engine.
-- A row is a cell that is not nought.
WITH counted AS (
    SELECT c.*,
           coalesce(nullif(adult, ''), '?' || source_reference) AS who,
           raised_on BETWEEN %(first)s AND %(last)s AS concerns,
           coalesce(kind = 'section_42' AND began_on BETWEEN %(first)s AND %(last)s, false)
               AS section_42,
           coalesce(kind = 'other' AND began_on BETWEEN %(first)s AND %(last)s, false)
               AS other,
           coalesce(concluded_on BETWEEN %(first)s AND %(last)s, false) AS done,
           'concluded_' || kind AS done_as
    FROM cases AS c
), year AS (
    SELECT * FROM counted WHERE concerns OR section_42 OR other OR done
), begun AS (
    SELECT 'concerns' AS type, year.* FROM year WHERE concerns
    UNION ALL SELECT 'section_42', year.* FROM year WHERE section_42
    UNION ALL SELECT 'other', year.* FROM year WHERE other
), person AS (
    SELECT council, who, max(born_on) AS born, max(died_on) AS died FROM year
    GROUP BY council, who
), last_age AS (
    SELECT DISTINCT ON (council, who) council, who, raised_on AS told_on,
           age_on_raising AS told_age
    FROM year WHERE age_on_raising IS NOT NULL
    ORDER BY council, who, raised_on DESC, age_on_raising DESC
), last_gender AS (
    SELECT DISTINCT ON (council, who) council, who, gender
    FROM year WHERE gender NOT IN ('', 'not_known')
    ORDER BY council, who, raised_on DESC,
             array_position(%(genders)s, gender::text) DESC
), last_ethnicity AS (
    SELECT DISTINCT ON (council, who) council, who, ethnicity
    FROM year WHERE ethnicity NOT IN ('', 'not_known')
    ORDER BY council, who, raised_on DESC,
             array_position(%(ethnicities)s, ethnicity::text) DESC
), aged AS (
    SELECT *, CASE WHEN died <= %(last)s THEN died ELSE %(last)s END AS on_day
    FROM person
    LEFT JOIN last_age USING (council, who)
    LEFT JOIN last_gender USING (council, who)
    LEFT JOIN last_ethnicity USING (council, who)
), of_age AS (
    SELECT *, CASE
        WHEN born IS NOT NULL THEN extract(year FROM age(on_day, born))
        ELSE floor(told_age + 0.5 + (on_day - told_on) / 365.25)
    END AS years FROM aged
), known AS (
    SELECT council, who, coalesce(gender, 'not_known') AS gender,
           coalesce(ethnicity, 'not_known') AS ethnicity,
           CASE WHEN years IS NULL OR years < 18 THEN 'not_known'
                WHEN years < 65 THEN '18_64' WHEN years < 75 THEN '65_74'
                WHEN years < 85 THEN '75_84' WHEN years < 95 THEN '85_94'
                ELSE '95_plus' END AS age_band
    FROM of_age
), individual AS (
    SELECT DISTINCT type, known.* FROM begun JOIN known USING (council, who)
), finished AS (
    SELECT year.*, age_band, coalesce(nullif(capacity, ''), 'not_recorded') AS could,
           coalesce(nullif(outcomes_asked, ''), 'not_recorded') AS asked
    FROM year JOIN known USING (council, who) WHERE done
), risk AS (
    SELECT DISTINCT council, source_reference, done_as,
           split_part(one, '|', 1) AS risk_type, split_part(one, '|', 2) AS source,
           split_part(one, '|', 3) AS place
    FROM finished, unnest(string_to_array(risks, ';')) AS one
), capable AS (
    SELECT council, done_as, could AS answer, age_band FROM finished
    UNION ALL
    SELECT council, done_as, 'supported', age_band FROM finished
    WHERE could = 'lacked' AND capacity_supported = 'yes'
), reviewed AS (
    SELECT council, review_reference, adult, max(age) AS age, bool_or(died = 'yes') AS died
    FROM reviews WHERE counted_on BETWEEN %(first)s AND %(last)s
    GROUP BY council, review_reference, adult
), harmed AS (
    SELECT council, CASE WHEN died THEN 'died' ELSE 'survived' END AS harm,
           CASE WHEN age IS NULL OR age < 18 THEN 'not_known'
                WHEN age < 65 THEN '18_64' WHEN age < 75 THEN '65_74'
                WHEN age < 85 THEN '75_84' WHEN age < 95 THEN '85_94'
                ELSE '95_plus' END AS age_band
    FROM reviewed
)
SELECT council, 'SG1a', type, age_band, '', count(*) FROM individual GROUP BY 1, 3, 4
UNION ALL
SELECT council, 'SG1b', type, gender, '', count(*) FROM individual GROUP BY 1, 3, 4
UNION ALL
SELECT council, 'SG1c', type, ethnicity, '', count(*) FROM individual GROUP BY 1, 3, 4
UNION ALL
SELECT council, 'SG1d', type, coalesce(nullif(support_reason, ''), 'not_known'), '',
       count(*) FROM begun GROUP BY 1, 3, 4
UNION ALL
SELECT council, 'SG1e', type, condition, '', count(DISTINCT source_reference)
FROM begun, unnest(string_to_array(health_conditions, ';')) AS condition
GROUP BY 1, 3, 4
UNION ALL
SELECT council, 'SG1f', type, type, '', count(*) FROM begun GROUP BY 1, 3
UNION ALL
SELECT council, 'SG2a', done_as, risk_type, source, count(DISTINCT source_reference)
FROM risk GROUP BY 1, 3, 4, 5
UNION ALL
SELECT council, 'SG2a_b1', done_as, risk_type, place, count(DISTINCT source_reference)
FROM risk GROUP BY 1, 3, 4, 5
UNION ALL
SELECT council, 'SG2b', done_as, place, source, count(DISTINCT source_reference)
FROM risk GROUP BY 1, 3, 4, 5
UNION ALL
SELECT council, 'SG2c', done_as, assessment_outcome, '', count(*) FROM finished
WHERE assessment_outcome <> '' GROUP BY 1, 3, 4
UNION ALL
SELECT council, 'SG2e', done_as, risk_outcome, '', count(*) FROM finished
WHERE risk_outcome <> '' AND assessment_outcome LIKE 'identified%%' GROUP BY 1, 3, 4
UNION ALL
SELECT council, 'SG3a', done_as, answer, age_band, count(*) FROM capable
GROUP BY 1, 3, 4, 5
UNION ALL
SELECT council, 'SG3a', done_as, answer, '', count(*) FROM capable GROUP BY 1, 3, 4
UNION ALL
SELECT council, 'SG4a', done_as, asked, '', count(*) FROM finished GROUP BY 1, 3, 4
UNION ALL
SELECT council, 'SG4a', done_as, outcomes_achieved, '', count(*) FROM finished
WHERE asked = 'asked_expressed' AND outcomes_achieved <> '' GROUP BY 1, 3, 4
UNION ALL
SELECT council, 'SG5a', 'reviews', CASE WHEN died THEN 'died' ELSE 'nobody_died' END, '',
       count(*) FROM (SELECT council, review_reference, bool_or(died) AS died
                      FROM reviewed GROUP BY 1, 2) AS review GROUP BY 1, 4
UNION ALL
SELECT council, 'SG5b', 'in_reviews', harm, age_band, count(*) FROM harmed
GROUP BY 1, 4, 5
UNION ALL
SELECT council, 'SG5b', 'in_reviews', harm, '', count(*) FROM harmed GROUP BY 1, 4
