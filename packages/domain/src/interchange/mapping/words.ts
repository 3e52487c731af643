import { folded, type Locale } from "../../text.ts";
import type { MappableField } from "./mapping.ts";

/** How columns are called, the most telling name first. */
const words: Readonly<Record<MappableField, Readonly<Record<Locale, string>>>> = {
  id: {
    en: "position id|post id|post unique reference|role id|employee id|emp id|employee number|employee no|employee code|staff id|person id|worker id|user id|node id|position number|post number|position code|job id|unique id|identifier|uuid|id|key|ref|reference|code|number|no",
    es: "id puesto|id del puesto|codigo puesto|codigo del puesto|codigo de puesto|id empleado|id de empleado|numero de empleado|numero empleado|num empleado|no empleado|n empleado|codigo empleado|codigo de empleado|identificador|legajo|matricula|clave|codigo|dni|nif|numero|n",
  },
  title: {
    en: "job title|position title|role title|post title|position name|role name|job name|designation|position|role|post|job|title",
    es: "titulo del puesto|nombre del puesto|nombre de puesto|denominacion del puesto|puesto de trabajo|puesto|cargo|denominacion|titulo|posicion|rol|funcion|ocupacion",
  },
  title_es: {
    en: "title es|job title es|title spanish|spanish title|position es|role es",
    es: "titulo es|puesto es|cargo es|titulo espanol|titulo en espanol|puesto en espanol|cargo en espanol",
  },
  title_en: {
    en: "title en|job title en|title english|english title|position en|role en",
    es: "titulo en|puesto en|cargo en|titulo ingles|titulo en ingles|puesto en ingles|cargo en ingles",
  },
  name: {
    en: "full name|employee name|person name|holder name|display name|staff name|worker name|employee|holder|incumbent|person|worker|name",
    es: "nombre completo|nombre y apellidos|apellidos y nombre|nombre empleado|nombre del empleado|nombre de empleado|titular|ocupante|empleado|empleada|trabajador|trabajadora|persona|nombre",
  },
  givenName: { en: "first name|given name|forename", es: "nombre de pila|primer nombre" },
  familyName: { en: "last name|surname|family name", es: "apellidos|apellido|primer apellido" },
  email: {
    en: "email|e mail|email address|e mail address|work email|mail",
    es: "correo electronico|correo|direccion de correo|email corporativo",
  },
  reportsTo: {
    en: "reports to id|reports to position id|reports to|reports to senior post|reports to position|reports to post|reports to title|reports to name|reports to email|report to|reporting to|manager id|manager employee id|manager number|line manager id|supervisor id|superior id|boss id|parent id|parent position id|parent role id|manager email|manager name|line manager|manager|supervisor|supervisor name|superior|boss|parent|parent position|parent role",
    es: "id jefe|id del jefe|jefe id|codigo jefe|codigo del jefe|id superior|id supervisor|id responsable|depende de|dependencia jerarquica|reporta a|reporta|responde a|jefe directo|jefa directa|jefe inmediato|superior inmediato|superior jerarquico|supervisor directo|responsable directo|puesto superior|nombre del jefe|nombre jefe|correo del jefe|jefe|jefa|responsable|dependencia",
  },
  unit: {
    en: "unit|organizational unit|organisational unit|org unit|department|department name|dept|business unit|division|team|area|section|branch|office",
    es: "unidad|unidad organizativa|departamento|nombre departamento|depto|dpto|area|division|seccion|gerencia|equipo|sucursal|centro|delegacion",
  },
  kind: { en: "role kind|kind|role type|position type|job type|type", es: "tipo de puesto|clase de puesto|tipo|clase" },
  seats: {
    en: "fte|ftes|seats|number of posts in fte|full time equivalent|number of posts|posts|headcount|positions",
    es: "plazas|numero de plazas|dotacion|equivalente a tiempo completo|etc|jornada|porcentaje de jornada|jornada fte",
  },
  startsOn: {
    en: "start date|starts on|hire date|since|from",
    es: "fecha de inicio|fecha inicio|fecha de alta|fecha alta|fecha de incorporacion|desde",
  },
  endsOn: {
    en: "end date|ends on|leaving date|until",
    es: "fecha de fin|fecha fin|fecha de baja|fecha baja|hasta",
  },
};

/** A column's name as it is compared: `reportsTo`, `Reports-To` and `REPORTS TO` are one. */
export const headerWord = (column: string): string =>
  folded(column.replace(/([a-z0-9])([A-Z])/g, "$1 $2"))
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** For each known name of a column the fields it can stand for, with its rank among the names of that field and its language. */
const meanings = new Map<
  string,
  readonly { readonly field: MappableField; readonly rank: number; readonly locale: Locale }[]
>();
for (const field of Object.keys(words) as readonly MappableField[]) {
  for (const locale of ["en", "es"] as const) {
    words[field][locale].split("|").forEach((word, rank) => {
      meanings.set(word, [...(meanings.get(word) ?? []), { field, rank, locale }]);
    });
  }
}

/** How telling a column's name is for a field: 0 is the most; null where it does not stand for it. */
export const rankOf = (column: string, field: MappableField): number | null =>
  meanings.get(headerWord(column))?.find((meaning) => meaning.field === field)?.rank ?? null;

/** How many cells of a row are known names of columns. */
export const headerScore = (cells: readonly string[]): number =>
  new Set(cells.map(headerWord).filter((word) => meanings.has(word))).size;

/** The language that columns are named in; null where no name tells. */
export function languageOf(columns: readonly string[]): Locale | null {
  const counts = { es: 0, en: 0 };
  for (const column of columns) {
    const locales = new Set(meanings.get(headerWord(column))?.map(({ locale }) => locale));
    if (locales.size === 1) for (const locale of locales) counts[locale] += 1;
  }
  if (counts.es === counts.en) return null;
  return counts.es > counts.en ? "es" : "en";
}
