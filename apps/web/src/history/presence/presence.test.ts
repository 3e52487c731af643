import type { CompanyId, ShortId } from "@puesto/domain/identity";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { tellPresence } from "./own-presence.ts";
import { createPresenceStore, windowName } from "./presence-store.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const company = "company" as CompanyId;
const role = (name: string) => name as ShortId;
const own = "0123456789abcdef";
const at = (actorId: string, name: string, roleId: string | null, tab = own) => ({
  session: windowName(actorId, tab),
  name,
  colour: "#be185d",
  roleId,
});

test("others are told by name, each once, with what they look at in all their windows", () => {
  const store = createPresenceStore("role:", () => "self");
  store.onChange({
    isWhole: true,
    present: [
      at("b", "Berta", null),
      at("a", "Ada", "role:sales"),
      at("a", "Ada", "role:finance", "fedcba9876543210"),
      at("self", "Me", "role:sales"),
    ],
    left: [],
  });
  expect(store.all().map(({ name, roles }) => [name, roles])).toEqual([
    ["Ada", ["sales", "finance"]],
    ["Berta", []],
  ]);
  expect(store.at(role("sales")).map(({ name }) => name)).toEqual(["Ada"]);
  store.onChange({ isWhole: false, present: [], left: [windowName("a", own)] });
  expect(store.at(role("sales"))).toEqual([]);
  store.forget();
  expect(store.all()).toEqual([]);
});

test("a role at which nothing changed keeps its list, so that its card is not drawn anew", () => {
  const store = createPresenceStore("role:", () => "self");
  store.onChange({ isWhole: true, present: [at("a", "Ada", "role:sales")], left: [] });
  const before = store.at(role("sales"));
  store.onChange({ isWhole: false, present: [at("b", "Berta", "role:finance")], left: [] });
  expect(store.at(role("sales"))).toBe(before);
});

test("one says where one is at once, then what one turned to last, again and again, and in the end that one is gone", async () => {
  const said: (string | null)[] = [];
  const presence = tellPresence(
    {
      say: async (_, what) => {
        said.push(what);
        return 30;
      },
      end: () => void said.push("gone"),
    },
    company,
    null,
  );
  await vi.advanceTimersByTimeAsync(0);
  presence.lookAt(role("one"));
  presence.lookAt(role("two"));
  presence.lookAt(role("three"));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(said).toEqual([null, "three"]);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(said).toEqual([null, "three", "three", "three"]);
  presence.end();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(said.at(-1)).toBe("gone");
  expect(said).toHaveLength(5);
});

test("what is still on the way when one leaves does not bring one back", async () => {
  const said: string[] = [];
  const heard = Promise.withResolvers<number>();
  const presence = tellPresence({ say: () => heard.promise, end: () => void said.push("gone") }, company, null);
  presence.end();
  heard.resolve(30);
  await vi.advanceTimersByTimeAsync(0);
  expect(said).toEqual(["gone", "gone"]);
});
