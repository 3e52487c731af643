import { type AskedChange, apply } from "@puesto/domain/history";
import { recordsOf } from "@puesto/domain/structure";
import { aCompany, roleIdNamed } from "@puesto/domain/testing";
import { expect, test } from "vitest";
import { toldConflict } from "./conflicts/told-conflict.ts";
import {
  type Arrival,
  acknowledged,
  arrived,
  asked,
  beginSession,
  dismissed,
  proposed,
  reloaded,
  type Session,
  settled,
  turnedDown,
  withdrawn,
} from "./session.ts";

const company = { name: { en: "Alameda" }, locale: "en" } as const;
const records = aCompany({ boss: { sales: { seller: {} }, finance: { clerk: {} } } });
const begun = () => beginSession({ revision: 5, company, records });

const rename = (role: string, title: string): AskedChange => ({
  type: "RoleUpdated",
  roleId: roleIdNamed(role),
  set: { title: { en: title } },
});
const remove = (role: string, reports: "UP" | "WITH" | "NONE"): AskedChange => ({
  type: "RoleRemoved",
  roleId: roleIdNamed(role),
  reports,
});
const move = (role: string, to: string): AskedChange => ({
  type: "RoleMoved",
  roleId: roleIdNamed(role),
  reportsToId: roleIdNamed(to),
  place: { before: null },
});

function edited(session: Session, key: string, ...changes: readonly AskedChange[]): Session {
  const next = proposed(session, key, changes);
  return next.ok ? next.value : expect.fail(JSON.stringify(next.problem));
}

/** A revision that follows, by somebody else where it is not said by which request. */
function arrival(session: Session, changes: readonly AskedChange[], requestKey: string | null = null): Arrival {
  const applied = apply(session.base, changes);
  if (!applied.ok) expect.fail(JSON.stringify(applied.problem));
  return { revision: session.revision + 1, changes: applied.value.changes, difference: null, requestKey, told: null };
}
function after(session: Session, changes: readonly AskedChange[], requestKey: string | null = null): Session {
  const next = arrived(session, arrival(session, changes, requestKey));
  return next === "RELOAD" ? expect.fail("reload") : next;
}

const titles = ({ shown }: Session): readonly string[] => recordsOf(shown).roles.map(({ title }) => title.en ?? "");
const conflicting = ({ conflicts }: Session): readonly string[] => conflicts.map(({ edit }) => edit.key);

test("edits of different things both stand, whoever is first", () => {
  const session = after(edited(begun(), "mine", rename("clerk", "Accountant")), [rename("seller", "Agent")]);
  expect(titles(session)).toEqual(expect.arrayContaining(["Accountant", "Agent"]));
  expect(conflicting(session)).toEqual([]);
});

test("an edit that was not sent yet and no longer fits waits for its author, with what others did", () => {
  const session = after(edited(begun(), "mine", rename("clerk", "Accountant")), [remove("finance", "WITH")]);
  expect(conflicting(session)).toEqual(["mine"]);
  expect(session.pending).toEqual([]);
  const [conflict] = session.conflicts;
  const told = toldConflict(session, conflict ?? expect.fail(), "en");
  expect(told.wanted).toEqual(["“clerk” is now called “Accountant”."]);
  expect(told.obstacles).toEqual(["The company has no role “clerk”."]);
  expect(told.now).toBeNull();
  expect(told.meanwhile.map(({ revision }) => revision)).toEqual([6]);
});

test("an edit that would take away what somebody did meanwhile waits; made again, it stands", () => {
  const session = after(edited(begun(), "mine", rename("clerk", "Accountant")), [rename("clerk", "Bookkeeper")]);
  expect(conflicting(session)).toEqual(["mine"]);
  expect(titles(session)).toContain("Bookkeeper");
  const told = toldConflict(session, session.conflicts[0] ?? expect.fail(), "en");
  expect(told).toMatchObject({ isOverwriting: true, obstacles: [] });
  const again = dismissed(edited(session, "again", ...(told.now ?? expect.fail())), "mine");
  expect(titles(again)).toContain("Accountant");
  expect(conflicting(again)).toEqual([]);
  expect(conflicting(after(again, [rename("seller", "Agent")]))).toEqual([]);
});

test("the same done by two is no conflict", () => {
  const session = after(edited(begun(), "mine", rename("clerk", "Accountant")), [rename("clerk", "Accountant")]);
  expect(conflicting(session)).toEqual([]);
});

test("removing a branch to which somebody added meanwhile waits", () => {
  const [clerk] = records.roles.filter(({ id }) => id === roleIdNamed("clerk"));
  if (clerk === undefined) expect.fail();
  const added: AskedChange = {
    type: "RoleAdded",
    role: { ...clerk, id: roleIdNamed("trainee"), key: null, place: { before: null } },
  };
  const session = after(edited(begun(), "mine", remove("finance", "WITH")), [added]);
  expect(conflicting(session)).toEqual(["mine"]);
});

test("what the API may have made already is left to it, and so is what stands on it", () => {
  const sent = asked(edited(begun(), "first", rename("clerk", "Accountant")), "first");
  const session = after(edited(sent, "second", move("clerk", "sales")), [remove("finance", "WITH")]);
  expect(conflicting(session)).toEqual([]);
  expect(titles(session)).not.toContain("Accountant");
  const refused = turnedDown(session, "first", [{ code: "UNKNOWN_ROLE", message: "No.", remedy: "" }]);
  expect(conflicting(refused)).toEqual(["first", "second"]);
});

test("an edit whose answer was lost is known by its request when it comes, and is not made twice", () => {
  const sent = asked(edited(begun(), "mine", remove("clerk", "NONE")), "mine");
  const session = settled(after(sent, [remove("clerk", "NONE")], "mine"));
  expect([session.pending, conflicting(session)]).toEqual([[], []]);
});

test("an edit whose request never arrived is judged again when the API is back", () => {
  const sent = asked(edited(begun(), "mine", rename("clerk", "Accountant")), "mine");
  const session = after(sent, [rename("clerk", "Bookkeeper")]);
  expect(conflicting(session)).toEqual([]);
  expect(conflicting(settled(session))).toEqual(["mine"]);
});

test("what looked like a conflict and was made after all is none", () => {
  const session = after(edited(begun(), "mine", rename("clerk", "A")), [rename("clerk", "B")]);
  expect(conflicting(acknowledged(session, "mine", 7))).toEqual([]);
  expect(conflicting(after(session, [rename("clerk", "A")], "mine"))).toEqual([]);
});

test("where rows come anew, what others did is seen in them; a lost answer is then for the API to give", () => {
  const roles = records.roles.map((role) =>
    role.id === roleIdNamed("clerk") ? { ...role, title: { en: "Bookkeeper" } } : role,
  );
  const rows = { revision: 9, company, records: { ...records, roles } };
  const waiting = edited(begun(), "mine", rename("clerk", "Accountant"));
  expect(conflicting(reloaded(waiting, rows))).toEqual(["mine"]);
  expect(conflicting(settled(reloaded(asked(waiting, "mine"), rows)))).toEqual([]);
});

test("what others did is remembered only as long as an edit of one's own is open", () => {
  const waiting = edited(begun(), "mine", rename("clerk", "Accountant"));
  const session = after(waiting, [rename("seller", "Agent")]);
  expect(session.heard).toHaveLength(1);
  expect(acknowledged(session, "mine", 7).heard).toEqual([]);
});

test("the last edit that was not made is taken off again", () => {
  const session = edited(edited(begun(), "one", rename("clerk", "A")), "two", rename("seller", "B"));
  const one = withdrawn(session) ?? expect.fail();
  expect(titles(one)).toContain("A");
  expect(titles(one)).not.toContain("B");
  expect(withdrawn(begun())).toBeNull();
});
