import { GraphQLError } from "graphql";
import { describe, expect, it } from "vitest";
import { translated } from "./database-problem.ts";

const codeOf = (error: unknown): unknown => {
  const told = translated(error);
  return told instanceof GraphQLError ? told.extensions.code : told;
};
const coded = (code: string) =>
  Object.assign(new Error("terminating connection due to administrator command"), { code });

describe("what the database fails by", () => {
  it("is UNAVAILABLE where it is away, whichever way that shows", () => {
    for (const code of ["57P01", "57P02", "57P03", "08006", "ECONNREFUSED", "ECONNRESET", "EPIPE"]) {
      expect([code, codeOf(coded(code))]).toEqual([code, "UNAVAILABLE"]);
    }
    expect(codeOf(new Error("Connection terminated unexpectedly"))).toBe("UNAVAILABLE");
    expect(codeOf(new AggregateError([coded("ECONNREFUSED"), coded("ECONNREFUSED")]))).toBe("UNAVAILABLE");
  });

  it("is BUSY where no connection comes free, and DEADLINE_EXCEEDED where a statement took too long", () => {
    expect(codeOf(new Error("timeout exceeded when trying to connect"))).toBe("BUSY");
    expect(codeOf(coded("53300"))).toBe("BUSY");
    expect(codeOf(coded("57014"))).toBe("DEADLINE_EXCEEDED");
  });

  it("tells callers nothing of what it says itself, and stays what it was where it is no such thing", () => {
    expect(translated(coded("57P01"))).not.toMatchObject({ message: expect.stringContaining("terminating") });
    const ours = coded("42703");
    expect(translated(ours)).toBe(ours);
    expect(translated(null)).toBeNull();
  });
});
