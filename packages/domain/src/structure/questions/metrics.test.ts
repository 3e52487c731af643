import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aCompany, aDay, aHolder, anyStructureRecords, aStructure, aUnit, records } from "../../testing/index.ts";
import { holdsOn } from "../holder.ts";
import { metricsOf } from "./metrics.ts";

describe("metrics", () => {
  it("count spans over managers alone", () => {
    const company = aCompany(
      { boss: { a: { a1: {}, a2: {}, a3: {} }, b: { b1: {} } } },
      { units: [aUnit("north")], holders: [aHolder("boss", "Ana"), aHolder("a1", null), aHolder("a1", "Luis")] },
    );
    expect(metricsOf(aStructure(company), aDay)).toEqual({
      roleCount: 7,
      seats: "7",
      vacantCount: 5,
      managerCount: 3,
      layers: 3,
      spanAverage: 2,
      spanMedian: 2,
      spanMaximum: 3,
      widestRole: expect.objectContaining({ title: { es: "a" } }),
      unitCount: 1,
      relationCount: 0,
    });
  });

  it("take the middle of an even number of spans, as numbers and not as texts", () => {
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, number) => [`seller ${number}`, {}]));
    const spans = metricsOf(aStructure(aCompany({ boss: { sales: many, finance: { clerk: {} } } })), aDay);
    expect([spans.spanMedian, spans.spanMaximum]).toEqual([2, 12]);
    expect(metricsOf(aStructure(aCompany({ boss: { sales: many } })), aDay).spanMedian).toBe(6.5);
  });

  it("sum seats exactly, where binary numbers do not", () => {
    const { roles } = aCompany({ boss: { a: {}, b: {} } });
    const seats = ["0.1", "0.2", "999999999999.000001"];
    const company = records({ roles: roles.map((role, at) => ({ ...role, seats: seats[at] ?? "1" })) });
    expect(metricsOf(aStructure(company), aDay).seats).toBe("999999999999.300001");
  });

  it("are all zero for a company without roles", () => {
    const { widestRole, seats, ...numbers } = metricsOf(aStructure(records({})), aDay);
    expect([widestRole, seats, ...new Set(Object.values(numbers))]).toEqual([null, "0", 0]);
  });

  it("hold together in any company", () => {
    fc.assert(
      fc.property(anyStructureRecords(), (given) => {
        const metrics = metricsOf(aStructure(given), aDay);
        const reports = (id: string) => given.roles.filter((role) => role.reportsToId === id).length;
        const spans = given.roles.map((role) => reports(role.id)).filter((span) => span > 0);
        expect(metrics.managerCount).toBe(spans.length);
        expect(metrics.spanAverage * metrics.managerCount).toBeCloseTo(given.roles.length - 1);
        expect(metrics.spanMaximum).toBe(Math.max(0, ...spans));
        expect(metrics.widestRole === null ? 0 : reports(metrics.widestRole.id)).toBe(metrics.spanMaximum);
        const below = spans.filter((span) => span < metrics.spanMedian).length;
        const above = spans.filter((span) => span > metrics.spanMedian).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(spans.length / 2);
        const held = new Set(given.holders.filter((one) => holdsOn(one, aDay)).map(({ roleId }) => roleId));
        const vacant = given.roles.filter((role) => role.seats !== "0" && !held.has(role.id));
        expect(metrics.vacantCount).toBe(vacant.length);
      }),
    );
  });
});
