import type { RelationType } from "../../structure/index.ts";
import type { Locale, LocalizedText } from "../../text.ts";
import type { Place } from "../note.ts";
import type { PlannedEntry, PlannedHolder } from "../plan.ts";

/** Whom a row says that it reports to: nobody, whoever is called so, or the row with an index. */
export type DraftSuperior = null | { readonly text: string } | { readonly row: number };

/** A role as a row tells it, before it is known what the others say. */
export interface DraftRole extends Place {
  /** The id that the row gives; null where it gives none. */
  readonly id: string | null;
  /** What the role is known again by where it has no id. */
  readonly identity: string;
  /** What others call it who report to it; blank where nothing. */
  readonly handle: string;
  readonly superior: DraftSuperior;
  readonly title: LocalizedText;
  readonly kind: string | null;
  readonly unitKey: string | null;
  readonly seats: string;
  readonly holders: readonly PlannedHolder[];
}

export interface DraftUnit extends Place {
  readonly key: string;
  readonly name: LocalizedText;
  readonly parentKey: string | null;
}

export interface DraftRelation extends Place {
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
}

/** All that files say, row by row. */
export interface Draft {
  /** What the files call the company; null where they do not. */
  readonly companyName: LocalizedText | null;
  readonly locale: Locale;
  readonly roles: readonly DraftRole[];
  readonly units: readonly DraftUnit[];
  readonly relations: readonly DraftRelation[];
  /** Left out where the files tell nothing of what is kept. */
  readonly kept?: readonly PlannedEntry[];
}
