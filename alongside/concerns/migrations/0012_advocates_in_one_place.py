"""Who spoke up in an enquiry stands where every advocate stands.

Before, an enquiry named its advocate itself. What it named is kept, and becomes a need
that was met, unless there is one already. Nothing writes the column from now on.
"""

from django.db import migrations

MOVE = """
WITH noted AS (
    INSERT INTO people_advocacyneed (
        circle_id, person_id, trigger, about_kind, about_id, about_words, state,
        is_duty, advocate_id, advocate_name, noted_by, noted_by_name, noted_at,
        moved_at, version)
    SELECT e.circle_id, e.person_id, 'safeguarding', 'concerns.Concern', e.concern_id,
           '', CASE WHEN e.concluded_on IS NULL THEN 'allocated' ELSE 'ended' END,
           false, e.advocate_id, u.full_name, 0, 'Alongside', e.began_on,
           coalesce(e.concluded_on, e.began_on), 1
    FROM concerns_enquiry e JOIN access_user u ON u.id = e.advocate_id
    WHERE e.person_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM people_advocacyneed n
                      WHERE n.about_kind = 'concerns.Concern'
                        AND n.about_id = e.concern_id)
    RETURNING id, circle_id, advocate_id, advocate_name, noted_at
)
INSERT INTO people_advocacyreferral (
    need_id, circle_id, kind, organisation_name, referred_on, words, referred_by_name,
    advocate_id, advocate_name, allocated_on, way, why_not_instructed, limits,
    why_declined)
SELECT id, circle_id, 'care_act_68', 'Not written down', noted_at::date, '',
       'Alongside', advocate_id, advocate_name, noted_at::date, '', '', '', ''
FROM noted;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("concerns", "0011_kept_as_well"),
        ("people", "0017_advocacy_triggers"),
    ]

    operations = [migrations.RunSQL(MOVE, migrations.RunSQL.noop)]
