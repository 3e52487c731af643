import { companyIdNamed } from "@puesto/domain/testing";
import { describe, expect, it } from "vitest";
import { boss, codesOf, company, director, directorAtWork, id } from "./director.ts";

const { ask, mutate, record, roleNow, turnTo } = directorAtWork();

const begin = async (period = "2026-Q1"): Promise<string> =>
  (await mutate("beginReview", { role: director, period })).subject ?? "";
const move = (review: string, by: string, what: object) =>
  mutate("moveReview", { role: director, review, by, move: what });
const written = { findings: "Sold more.", summary: "A good quarter." };

describe("a review", () => {
  const asked = `reviews { nodes { state summary returnedFor next { move mover by { id } } holder { name endsOn } conclusion { outcome effectiveOn concludedOn by { id } sentence(locale: en) } } }
    vacant holders { nodes { name endsOn } }`;

  it("is written, submitted, returned, submitted again and concluded, by whoever may", async () => {
    const review = await begin();
    expect(await roleNow(asked)).toMatchObject({
      reviews: { nodes: [{ state: "DRAFT", next: [{ move: "WRITE" }, { move: "SUBMIT", by: { id: director } }] }] },
    });
    await move(review, director, { write: written });
    await move(review, director, { submit: {} });
    await move(review, boss, { return: { reason: "Where are the figures?" } });
    await move(review, director, { submit: { written: { ...written, summary: "With figures." } } });
    await move(review, boss, { conclude: { outcome: "MEETS", reason: "" } });
    expect(await roleNow(asked)).toMatchObject({
      reviews: {
        nodes: [
          {
            state: "CONCLUDED",
            summary: "With figures.",
            returnedFor: "Where are the figures?",
            next: [],
            holder: { name: "Ana", endsOn: null },
            conclusion: { outcome: "MEETS", effectiveOn: null, concludedOn: "2026-01-10", by: { id: boss } },
          },
        ],
      },
    });
  });

  it("is refused in every state to whoever may not, and without what it needs", async () => {
    expect(codesOf(await mutate("beginReview", { role: director, period: "2026-Q2" }))).toEqual([
      "REVIEW_BEFORE_PERIOD",
    ]);
    expect(codesOf(await mutate("beginReview", { role: id("empty"), period: "2026-Q1" }))).toEqual([
      "REVIEW_HOLDER_GONE",
    ]);
    const review = await begin();
    const meets = { conclude: { outcome: "MEETS", reason: "" } };
    expect(codesOf(await move(review, boss, meets))).toEqual(["REVIEW_ILLEGAL_MOVE"]);
    expect(codesOf(await move(review, boss, { write: written }))).toEqual(["REVIEW_NOT_YOURS"]);
    expect(codesOf(await move(review, director, { submit: {} }))).toEqual(["REVIEW_SUMMARY_MISSING"]);
    await move(review, director, { submit: { written } });
    expect(codesOf(await move(review, director, { write: written }))).toEqual(["REVIEW_ILLEGAL_MOVE"]);
    expect(codesOf(await move(review, director, meets))).toEqual(["REVIEW_NOT_YOURS"]);
    expect(codesOf(await move(review, boss, { return: { reason: " " } }))).toEqual(["REVIEW_REASON_MISSING"]);
    const notice = { outcome: "HANDOVER_NOTICE", reason: "", effectiveOn: "2026-01-10" };
    expect(codesOf(await move(review, boss, { conclude: notice }))).toEqual([
      "REVIEW_REASON_MISSING",
      "REVIEW_DAY_UNSUITABLE",
    ]);
    await move(review, boss, meets);
    expect(codesOf(await move(review, boss, { return: { reason: "No." } }))).toEqual(["REVIEW_ILLEGAL_MOVE"]);
    const unknown = await ask(`mutation ($input: MoveReviewInput!) { moveReview(input: $input) { revision } }`, {
      input: { company, role: director, review: companyIdNamed("none"), by: boss, move: meets },
    });
    expect(unknown.codes).toEqual(["NOT_FOUND"]);
  });

  it("is one at a time for a holder and a period, also where two begin it at once", async () => {
    const begun = await Promise.all([1, 2].map(() => mutate("beginReview", { role: director, period: "2026-Q1" })));
    expect(begun.flatMap(codesOf)).toEqual(["REVIEW_TWICE"]);
    expect(codesOf(await mutate("beginReview", { role: director, period: "2026" }))).toEqual([]);
  });

  it("that ends the post ends the assignment in the same revision, leaves the seat vacant after its day, and is undone as a whole", async () => {
    const review = await begin();
    await move(review, director, { submit: { written } });
    const terminated = await move(review, boss, {
      conclude: { outcome: "TERMINATION", reason: "The targets were missed.", effectiveOn: "2026-01-31" },
    });
    expect(terminated).toMatchObject({ revision: 3, refusals: [] });
    expect(await roleNow(asked)).toMatchObject({
      reviews: { nodes: [{ state: "CONCLUDED", conclusion: { outcome: "TERMINATION", effectiveOn: "2026-01-31" } }] },
      holders: { nodes: [{ name: "Ana", endsOn: "2026-01-31" }] },
    });
    turnTo("2026-02-01");
    expect(codesOf(await record("2026-01-31", "1"))).toEqual([]);
    expect(codesOf(await record("2026-02-01", "1"))).toEqual(["MEASUREMENT_VACANT"]);
    expect(codesOf(await mutate("beginReview", { role: director, period: "2026-Q1" }))).toEqual(["REVIEW_HOLDER_GONE"]);
    await mutate("undo", {});
    await mutate("undo", {});
    expect(await roleNow(asked)).toMatchObject({
      reviews: { nodes: [{ state: "SUBMITTED", conclusion: null }] },
      holders: { nodes: [{ name: "Ana", endsOn: null }] },
    });
  });
});
