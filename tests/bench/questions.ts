/** What is asked of each server, and how the floor answers it. */
export const questionNames = ["role", "roles", "subtree", "search"] as const;
export type QuestionName = (typeof questionNames)[number];

export const isQuestionName = (text: string): text is QuestionName => questionNames.some((name) => name === text);

/** As a person says it, for the table. */
export const questionTitles: Readonly<Record<QuestionName, string>> = {
  role: "one role with manager and 5 reports",
  roles: "100 roles with manager and unit",
  subtree: "subtree of 1,000 roles, 3 levels",
  search: "search, first 20",
};

/** Variables: `slug` always; `id` of the role or of the unit, or `text`. */
export const documents: Readonly<Record<QuestionName, string>> = {
  role: `query Role($slug: String!, $id: ID!) {
  company(slug: $slug) { role(by: { id: $id }) { key title seats reportsTo { key title } reports(first: 5) { nodes { key title } } } }
}`,
  roles: `query Roles($slug: String!, $id: ID!) {
  company(slug: $slug) { roles(first: 100, filter: { unitId: $id }) { nodes { key title reportsTo { key title } unit { name } } } }
}`,
  subtree: `query Subtree($slug: String!, $id: ID!) {
  company(slug: $slug) { role(by: { id: $id }) { key title
    reports(first: 10) { nodes { key title
      reports(first: 10) { nodes { key title
        reports(first: 10) { nodes { key title } } } } } } } }
}`,
  search: `query Search($slug: String!, $text: String!) {
  company(slug: $slug) { search(text: $text, first: 20) { nodes { key title } } }
}`,
};

const title = (role: string) => `'key', ${role}.key, 'title', coalesce(${role}.title->>'en', ${role}.title->>'es')`;
const nodes = (list: string) => `json_build_object('nodes', coalesce(${list}, '[]'::json))`;

/** The roles that report to `above`, as a list of JSON objects; `more` adds to each. */
const reports = (above: string, role: string, limit: number, more = "") =>
  nodes(`(select json_agg(json_build_object(${title(role)}${more}) order by ${role}.place, ${role}.id)
    from (select * from role where company_id = c.id and reports_to_id = ${above}.id order by place, id limit ${limit}) ${role})`);

/**
 * One statement a question; it gives one row with one text, what stands under `data`. Values: the slug, then the UUID of
 * the role or of the unit, or the text.
 */
export const floorStatements: Readonly<Record<QuestionName, string>> = {
  role: `select json_build_object('company', json_build_object('role', json_build_object(${title("r")},
    'seats', trim_scale(r.seats)::text,
    'reportsTo', case when m.id is null then null else json_build_object(${title("m")}) end,
    'reports', ${reports("r", "d", 5)})))::text as answer
  from company c join role r on r.company_id = c.id and r.id = $2::uuid
  left join role m on m.company_id = c.id and m.id = r.reports_to_id where c.slug = $1`,
  roles: `select json_build_object('company', json_build_object('roles', ${nodes(`(select json_agg(json_build_object(${title("r")},
      'reportsTo', case when m.id is null then null else json_build_object(${title("m")}) end,
      'unit', case when u.id is null then null else json_build_object('name', coalesce(u.name->>'en', u.name->>'es')) end) order by r.id)
    from (select * from role where company_id = c.id and unit_id = $2::uuid order by id limit 100) r
    left join role m on m.company_id = c.id and m.id = r.reports_to_id
    left join unit u on u.company_id = c.id and u.id = r.unit_id)`)}))::text as answer
  from company c where c.slug = $1`,
  subtree: `select json_build_object('company', json_build_object('role', json_build_object(${title("r")},
    'reports', ${reports("r", "a", 10, `, 'reports', ${reports("a", "b", 10, `, 'reports', ${reports("b", "d", 10)}`)}`)})))::text as answer
  from company c join role r on r.company_id = c.id and r.id = $2::uuid where c.slug = $1`,
  search: `select json_build_object('company', json_build_object('search', ${nodes(`(select json_agg(json_build_object('key', f.key, 'title', f.title) order by f.rank, f.length, f.id)
    from (select r.id, r.key, coalesce(r.title->>'en', r.title->>'es') as title, case
        when strpos(t.titles, E'\\n' || $2 || E'\\n') > 0 then 0
        when strpos(t.titles, E'\\n' || $2) > 0 then 1
        when r.search_text ~ ('(^|[^[:alnum:]])' || $2) then 2
        else 3 end as rank,
        char_length(coalesce(r.title->>'en', r.title->>'es')) as length
      from role r cross join lateral (select left(r.search_text, strpos(r.search_text, E'\\n\\n')) as titles) t
      where r.company_id = c.id and r.search_text like '%' || $2 || '%'
      order by rank, length, r.id limit 20) f)`)}))::text as answer
  from company c where c.slug = $1`,
};
