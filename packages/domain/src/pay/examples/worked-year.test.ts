import { describe, expect, it } from "vitest";
import { attainmentOf, calendarYears, type Measurement, quartersOf, type Target } from "../../evaluation/index.ts";
import type { MeasurementId, TargetId } from "../../identity.ts";
import { catalogueProfileOf } from "../../profile/index.ts";
import { roleIdNamed, uuidNamed } from "../../testing/index.ts";
import { aScheme, paid, someFigures } from "../trial.ts";

/** Each quarter of the director's year: what the team sold, what the two special accounts bought and paid, and the margin. */
const year = [
  { sold: "612400.00", margin: "0.11", norte: ["50000.00", "31250.50"], sur: ["0", "12000.00"] },
  { sold: "487999.99", margin: "0.04", norte: ["20000.00", "20000.00"], sur: ["75000.00", "0"] },
  { sold: "500000.00", margin: "0.08", norte: ["0", "18749.50"], sur: ["10000.00", "60000.00"] },
  { sold: "733125.25", margin: "0.162", norte: ["99999.99", "99999.99"], sur: ["5.05", "5.05"] },
] as const;
const task = "500000.00";
const days = ["2026-02-10", "2026-05-20", "2026-08-30", "2026-12-31"] as const;

const indicators = catalogueProfileOf("marketing-director")?.indicators ?? [];
const roleId = roleIdNamed("marketing");
const targets = quartersOf(2026).map(
  (period, at): Target => ({
    id: uuidNamed(`target ${at}`) as TargetId,
    roleId,
    period,
    promise: { is: "INDICATOR", indicator: "sales-performance", amount: task },
  }),
);
const measurements = year.map(
  ({ sold }, at): Measurement => ({
    id: uuidNamed(`measurement ${at}`) as MeasurementId,
    roleId,
    on: days[at] ?? "",
    source: "ledger",
    found: { is: "INDICATOR", indicator: "sales-performance", amount: sold },
  }),
);

const pays = year.map(({ sold, margin, norte, sur }) =>
  paid(
    aScheme(),
    someFigures({
      salesTask: task,
      sales: [
        { account: null, amount: sold, received: "0" },
        { account: "Norte", amount: norte[0], received: norte[1] },
        { account: "Sur", amount: sur[0], received: sur[1] },
      ],
      specialAccounts: ["Sur", "Norte"],
      profitMargin: margin,
    }),
  ),
);

/** Another way to the same figures: whole cents, rounded half up by hand. */
const cents = (amount: string): bigint => {
  const [whole = "0", part = ""] = amount.split(".");
  return BigInt(whole) * 100n + BigInt(part.padEnd(2, "0"));
};
const perMille = (amount: bigint, rate: bigint): bigint => (amount * rate + 500n) / 1000n;
const bandOf = (margin: string): bigint => {
  if (Number(margin) < 0.08) return 0n;
  return Number(margin) < 0.15 ? 150_000n : 400_000n;
};
const byHand = year.map(({ sold, margin, norte, sur }) => {
  const isMet = cents(sold) >= cents(task);
  const lines = [
    900_000n,
    perMille(cents(sold), isMet ? 10n : 5n),
    perMille(cents(norte[1]), 20n),
    perMille(cents(sur[1]), 20n),
    bandOf(margin),
  ];
  return { isMet, lines, total: lines.reduce((sum, line) => sum + line, 0n) };
});

describe("the worked year of a marketing director", () => {
  it("misses its target in one quarter, as the results say, and is paid by what the results say", () => {
    const facts = { calendar: calendarYears, today: "2027-01-10", indicators, measurements };
    const states = targets.map((target) => attainmentOf(target, facts).state);
    expect(states).toEqual(["MET", "NOT_MET", "MET", "MET"]);
    expect(pays.map(({ isTaskMet }) => isTaskMet)).toEqual(states.map((state) => state === "MET"));
  });

  it("has three bands, and in every quarter the figures that one comes to by hand, line by line", () => {
    expect(pays.map(({ lines }) => lines.map(({ amount }) => cents(amount)))).toEqual(byHand.map(({ lines }) => lines));
    expect(pays.map(({ total }) => cents(total))).toEqual(byHand.map(({ total }) => total));
    expect(new Set(pays.map(({ lines }) => lines.at(-1)?.amount))).toEqual(new Set(["0", "1500", "4000"]));
    expect(pays.map(({ total }) => total)).toEqual(["17489.01", "11840", "17074.99", "22331.35"]);
  });
});
