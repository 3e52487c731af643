import { expect, test } from "./page.ts";

test("an unknown company is a page of its own, in its language, with the way back", async ({ page, complaints }) => {
  complaints.expected = /404/;
  const answer = await page.goto("/es/nadie");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Aquí no hay nada");
  await page.getByRole("link", { name: "Ver todas las empresas" }).click();
  await expect(page).toHaveURL(/\/es$/);
});

test("a role that is not in the company is said so, and the chart is there", async ({ page }) => {
  await page.goto("/en/demo?open=AZoAAAAAcACAAAAAAAAAAA");
  await expect(page.getByText("This role is not in the company")).toBeVisible();
  await page.getByRole("button", { name: "Show the whole company" }).click();
  await expect(page.getByRole("complementary", { name: "Overview" })).toBeVisible();
});

test("what is no view in the address is taken for the usual view", async ({ page }) => {
  await page.goto("/en/demo?depth=-3&layout=spiral&focus=%00&open=nobody&relations=maybe");
  await expect(page.getByRole("tree")).toBeVisible();
  await expect(page.getByRole("button", { name: "Compact leaves" })).toHaveAttribute("aria-pressed", "true");
});

test("pages carry a strict content security policy with a nonce of their own", async ({ request }) => {
  const policies = await Promise.all(
    [1, 2].map(async () => (await request.get("/en/demo")).headers()["content-security-policy"] ?? ""),
  );
  for (const policy of policies) expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}' 'strict-dynamic';/);
  expect(new Set(policies).size).toBe(2);
});

test("the web origin passes questions on to the API, to its own name only, and takes no giant ones", async ({
  request,
}) => {
  const data = { query: '{ company(slug: "demo") { slug } }' };
  const answer = await request.post("/graphql", { data });
  expect(await answer.json()).toMatchObject({ data: { company: { slug: "demo" } } });
  const rebound = await request.post("/graphql", { data, headers: { host: "evil.example" } });
  expect(rebound.status()).toBe(421);
  const giant = await request.post("/graphql", { data: { query: `{ __typename } #${"x".repeat(1_100_000)}` } });
  expect(giant.status()).toBe(413);
});

test("the web origin passes files on to the API as they come, to its own name and from its own pages only", async ({
  request,
}) => {
  const files = {
    name: "roles.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("id,title,manager\n1,Boss,\n2,Clerk,1\n"),
  };
  const address = "/companies/never-made/import?dryRun=true";
  const answer = await request.post(address, { multipart: { files } });
  expect(answer.headers()["content-type"]).toBe("application/x-ndjson");
  expect(await answer.text()).toContain('"type":"result"');
  for (const [headers, status] of [
    [{ host: "evil.example" }, 421],
    [{ origin: "http://evil.example" }, 403],
    [{ "sec-fetch-site": "cross-site" }, 403],
  ] as const) {
    expect((await request.post(address, { multipart: { files }, headers })).status()).toBe(status);
  }
  const large = { ...files, buffer: Buffer.alloc(66 * 1024 * 1024, "x") };
  const refused = await request.post(address, { multipart: { files: large } });
  expect([refused.status(), await refused.text()]).toEqual([413, expect.stringContaining("IMPORT_TOO_LARGE")]);
});
