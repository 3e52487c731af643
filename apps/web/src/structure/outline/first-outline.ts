import type { ShortId } from "@puesto/domain/identity";
import { accepted, type Result, refused } from "@puesto/domain/result";
import type { Outline } from "@puesto/domain/structure";
import type { Locale } from "@puesto/domain/text";
import type { ApiProblem } from "../../graphql/ask.ts";
import { askApi } from "../../graphql/ask-api.ts";
import { shortRoleId } from "../role/short-id.ts";
import { CompanyOutlineDocument, type RoleCardFragment, RoleLineDocument } from "./outline.generated.ts";
import { readOutline } from "./outline-columns.ts";
import { rowOf } from "./outline-row.ts";
import { type LineRole, withLine } from "./with-line.ts";

/** What of the view decides which roles the first picture needs. */
export interface FirstView {
  readonly depth: number;
  readonly focus: ShortId | null;
  readonly open: ShortId | null;
}

/**
 * What a company's first picture needs: the levels that are expanded, and the lines to the roles that are in focus or open
 * further down. The browser asks for the rest.
 */
export async function firstOutline(
  slug: string,
  locale: Locale,
  view: FirstView,
): Promise<Result<Outline, ApiProblem>> {
  const answer = await askApi(CompanyOutlineDocument, { slug, locale, maxDepth: view.depth });
  if (!answer.ok) return answer;
  const levels = readOutline(answer.value.company?.outline);
  if (levels === null) return refused({ kind: "invalid" });
  const wanted = [...new Set([view.focus, view.open])].filter((id) => id !== null);
  const outlines = await Promise.all(wanted.map((id) => lineTo(levels, id, locale)));
  return accepted(outlines.reduce((outline, line) => (line === null ? outline : withLine(outline, line)), levels));
}

/** The line to a role that the levels do not show whole; null where they do, or where there is no such role. */
async function lineTo(levels: Outline, id: ShortId, locale: Locale) {
  const row = rowOf(levels, id);
  const isWhole =
    row >= 0 && (levels.directReportCounts[row] === 0 || levels.depths[row + 1] === (levels.depths[row] ?? 0) + 1);
  if (isWhole) return null;
  const answer = await askApi(RoleLineDocument, { id: levels.idPrefix + id, locale });
  if (!answer.ok || answer.value.node?.__typename !== "Role") return null;
  const { node } = answer.value;
  return {
    path: [...node.ancestors.toReversed(), node].map(lineRole),
    reports: node.reports.nodes.map(lineRole),
  };
}

const lineRole = (card: RoleCardFragment): LineRole => ({
  id: shortRoleId(card.id),
  title: card.title,
  unit: card.unit?.name ?? null,
  seats: Number(card.seats),
  holder: card.holders.nodes[0] ?? null,
  holderCount: card.holders.totalCount,
  directReportCount: card.directReportCount,
  descendantCount: card.descendantCount,
});
