import { stringify } from "csv-stringify/sync";
import { type Holder, holdersOf, type Structure, type StructureRecords } from "../../structure/index.ts";
import type { LocalizedText } from "../../text.ts";
import { guard } from "../cells/guard.ts";
import { type PuestoColumn, puestoColumns } from "../drafts/puesto-csv.ts";
import { type ExportedCompany, exportKeys, structureOf } from "./keys.ts";

type Cells = { readonly [Column in PuestoColumn]?: string | null };

const titles = ({ es, en }: LocalizedText): Cells => ({ title_es: es ?? null, title_en: en ?? null });

const holding = ({ name, fte, startsOn, endsOn }: Holder): Cells => ({
  holder: name,
  holder_fte: fte,
  starts_on: startsOn,
  ends_on: endsOn,
});

function recordsOf(structure: Structure): readonly Cells[] {
  const { records, roles } = structure;
  const unitKey = exportKeys(records.units);
  const roleKey = exportKeys(records.roles);
  const units = records.units.map(
    ({ id, name, parentId }): Cells => ({ record: "unit", id: unitKey(id), ...titles(name), unit: unitKey(parentId) }),
  );
  const ofRoles = roles.flatMap((role): readonly Cells[] => {
    const [first, ...further] = holdersOf(structure, role.id);
    const id = roleKey(role.id);
    return [
      {
        record: "role",
        id,
        reports_to: roleKey(role.reportsToId),
        ...titles(role.title),
        kind: role.kind,
        unit: unitKey(role.unitId),
        seats: role.seats,
        ...(first ? holding(first) : {}),
      },
      ...further.map((holder) => ({ record: "holder", id, ...holding(holder) })),
    ];
  });
  const relations = records.relations.map(
    ({ type, fromId, toId }): Cells => ({
      record: "relation",
      id: roleKey(fromId),
      relation: type,
      related_to: roleKey(toId),
    }),
  );
  return [...units, ...ofRoles, ...relations];
}

/**
 * A company as a CSV: UTF-8 with a byte order mark, commas and CRLF, which spreadsheets open as it is. Imports back to the same
 * structure. A CSV has no room for the company's name. Cells that a spreadsheet would run are guarded, see {@link guard}.
 */
export function exportCsv(_company: ExportedCompany, records: StructureRecords): string {
  const rows = recordsOf(structureOf(records)).map((record) =>
    puestoColumns.map((column) => guard(record[column] ?? "")),
  );
  return stringify([puestoColumns, ...rows], { bom: true, record_delimiter: "\r\n", quoted_match: /[\r\n;\t']/ });
}
