import type { Entry } from "../entries/entry.ts";
import type { Holder } from "../holder.ts";
import type { Relation } from "../relation.ts";
import type { Role } from "../role.ts";
import type { Unit } from "../unit.ts";
import type { CompanyFacts, Neighbourhood } from "./neighbourhood.ts";

/** A row becomes another with the same id, goes, or comes. */
export type RowWrite<Row> =
  | { readonly before: Row; readonly after: Row }
  | { readonly before: Row; readonly after: null }
  | { readonly before: null; readonly after: Row };

/** What a change does to one row. */
export type Write =
  | ({ readonly table: "units" } & RowWrite<Unit>)
  | ({ readonly table: "roles" } & RowWrite<Role>)
  | ({ readonly table: "relations" } & RowWrite<Relation>)
  | ({ readonly table: "holders" } & RowWrite<Holder>)
  | ({ readonly table: "entries" } & RowWrite<Entry>)
  | { readonly table: "company"; readonly before: CompanyFacts; readonly after: CompanyFacts };

/** The neighbourhood after a write. */
export function written(rows: Neighbourhood, write: Write): Neighbourhood {
  switch (write.table) {
    case "company":
      return { ...rows, company: write.after };
    case "units": {
      const { before, after } = write;
      return {
        ...rows,
        units: rows.units.written(before, after),
        unitsByParent: rows.unitsByParent.written(before, after),
        unitsByKey: rows.unitsByKey.written(before, after),
      };
    }
    case "roles": {
      const { before, after } = write;
      return {
        ...rows,
        roles: rows.roles.written(before, after),
        rolesBySuperior: rows.rolesBySuperior.written(before, after),
        rolesByKey: rows.rolesByKey.written(before, after),
        rolesByUnit: rows.rolesByUnit.written(before, after),
      };
    }
    case "relations": {
      const { before, after } = write;
      return {
        ...rows,
        relations: rows.relations.written(before, after),
        relationsByFrom: rows.relationsByFrom.written(before, after),
        relationsByTo: rows.relationsByTo.written(before, after),
      };
    }
    case "holders": {
      const { before, after } = write;
      return {
        ...rows,
        holders: rows.holders.written(before, after),
        holdersByRole: rows.holdersByRole.written(before, after),
      };
    }
    case "entries": {
      const { before, after } = write;
      return {
        ...rows,
        entries: rows.entries.written(before, after),
        entriesByRole: rows.entriesByRole.written(before, after),
      };
    }
  }
}
