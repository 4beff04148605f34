"""Danish words of the notes, and the two views a search goes through (ADR 0007)."""

from django.db import migrations

from housingfirst.core.db import SearchView

# One way of writing: small letters, foreign accents as Danish letters, and no CPR number among the words.
# `dk_letters` turns ae, oe and aa into the letters they stand for; `bo` + `e` (boede, beboer) is left alone.
FUNCTIONS = r"""
create function dk_plain(t text) returns text language sql immutable strict parallel safe as $$
  select translate(lower(t collate pg_c_utf8), 'äöéèêëüúùûáàâíìïóòôñç', 'æøeeeeuuuuaaaiiiooonc') $$;
create function dk_letters(t text) returns text language sql immutable strict parallel safe as $$
  select replace(replace(regexp_replace(t, '(?<!b)oe|(?<=b)oe(?=rn|g)', 'ø', 'g'), 'ae', 'æ'), 'aa', 'å') $$;
create function dk_vector(t text) returns tsvector language plpgsql immutable strict parallel safe as $$
declare plain text := public.dk_plain(t);
begin
  if plain ~ '\d{6}' then
    plain := regexp_replace(plain, '\m\d{6}[ -]?[\d]{4}\M', ' ', 'g');
  end if;
  if strpos(plain, 'ae') + strpos(plain, 'oe') + strpos(plain, 'aa') = 0 then
    return to_tsvector('pg_catalog.danish', plain);
  end if;
  return to_tsvector('pg_catalog.danish', plain) || strip(to_tsvector('pg_catalog.danish', public.dk_letters(plain)));
end $$;
create function dk_query(t text) returns tsquery language plpgsql immutable strict parallel safe as $$
declare word text; spelled text; ascii text; one tsquery; part tsquery; whole tsquery;
begin
  foreach word in array regexp_split_to_array(trim(public.dk_plain(t)), '\s+') loop
    part := null;
    ascii := replace(replace(regexp_replace(word, '(?<!b)ø|(?<=b)ø(?=rn|g)', 'oe', 'g'), 'æ', 'ae'), 'å', 'aa');
    foreach spelled in array array[word, nullif(public.dk_letters(word), word), nullif(ascii, word)] loop
      one := plainto_tsquery('pg_catalog.danish', spelled);
      continue when one is null or numnode(one) = 0;
      -- Danish writes words together: what begins like the word is found too, where the word has four letters or more.
      if one::text ~ '^''[^\d'']{4,}''$' then
        one := (one::text || ':*')::tsquery;
      end if;
      part := coalesce(part || one, one);
    end loop;
    whole := case when part is null then whole else coalesce(whole && part, part) end;
  end loop;
  return coalesce(whole, ''::tsquery);
end $$;
"""


class Migration(migrations.Migration):
    dependencies = [("cases", "0002_row_security_and_law"), ("core", "0001_initial")]
    operations = [
        migrations.RunSQL(
            FUNCTIONS,
            "drop function dk_query; drop function dk_vector; drop function dk_letters; drop function dk_plain;",
        ),
        migrations.RunSQL(
            [
                "alter table cases_journalnote add column search tsvector generated always as (dk_vector(text)) stored",
                "create index journalnote_search on cases_journalnote using gin (search)",
            ],
            "alter table cases_journalnote drop column search",
        ),
        SearchView("cases_notesearch", "cases_journalnote", "search", "happened_at"),
        SearchView("cases_citizensearch", "cases_citizen", "search_text"),
    ]
