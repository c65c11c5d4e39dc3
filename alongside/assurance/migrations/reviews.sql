-- Each person in each safeguarding adult review, in the columns of the national return
-- (assurance.national_return.columns.REVIEWS): nothing that anybody typed.

CREATE VIEW measure_review AS
SELECT ''::text AS council,
       v.review_id::text AS review_reference,
       v.counted_on,
       i.id || '-' || one AS adult,
       -- The youngest of the band stands for it: it is counted by the band alone.
       CASE i.age_band
           WHEN '18_64' THEN 18
           WHEN '65_74' THEN 65
           WHEN '75_84' THEN 75
           WHEN '85_94' THEN 85
           WHEN '95_plus' THEN 95
       END::smallint AS age,
       CASE i.harm WHEN 'died' THEN 'yes' ELSE 'no' END AS died
FROM assurance_adultreviewversion AS v
JOIN assurance_inadultreview AS i ON i.version_id = v.id
CROSS JOIN LATERAL generate_series(1, i.people) AS one
WHERE v.why_taken_back = ''
  AND NOT EXISTS (
      SELECT FROM assurance_adultreviewversion AS newer
      WHERE newer.review_id = v.review_id AND newer.number > v.number
  );

-- The reporting years of which somebody says that no review counts in them.
CREATE VIEW measure_year_without_reviews AS
SELECT n.year AS begins
FROM assurance_noadultreviews AS n
WHERE n.is_so
  AND NOT EXISTS (
      SELECT FROM assurance_noadultreviews AS newer
      WHERE newer.year = n.year AND newer.number > n.number
  );
