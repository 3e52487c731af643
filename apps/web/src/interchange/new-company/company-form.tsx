"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId, useState } from "react";
import type { NewCompany } from "../import-state.ts";
import { addressCharacters, addressOf } from "./company-called.ts";

const nameCharacters = 200;

/** What a new company is called, and its address; told when a field is left, since the files are looked at for it. */
export function CompanyForm({
  company,
  isTaken,
  isFixed,
  onCall,
}: {
  company: NewCompany;
  /** There is a company of this address already. */
  isTaken: boolean;
  isFixed: boolean;
  onCall: (company: NewCompany) => void;
}) {
  const text = useTranslations("import");
  const problem = useId();
  const [name, setName] = useState(company.name);
  const [address, setAddress] = useState(company.slug);
  const [isOwnAddress, setOwnAddress] = useState(false);
  const tell = () => {
    const called = { name: name.trim() || company.name, slug: addressOf(address) || company.slug };
    setName(called.name);
    setAddress(called.slug);
    if (called.name !== company.name || called.slug !== company.slug) onCall(called);
  };
  return (
    <form
      className="grid gap-3 sm:grid-cols-2"
      onSubmit={(event) => {
        event.preventDefault();
        tell();
      }}
    >
      <Field label={text("companyName")}>
        <input
          value={name}
          maxLength={nameCharacters}
          disabled={isFixed}
          onChange={({ target }) => {
            setName(target.value);
            if (!isOwnAddress) setAddress(addressOf(target.value));
          }}
          onBlur={tell}
          className={look}
        />
      </Field>
      <Field label={text("address")}>
        <input
          value={address}
          maxLength={addressCharacters}
          disabled={isFixed}
          spellCheck={false}
          autoCapitalize="none"
          aria-invalid={isTaken}
          {...(isTaken ? { "aria-describedby": problem } : {})}
          onChange={({ target }) => {
            setAddress(target.value);
            setOwnAddress(true);
          }}
          onBlur={tell}
          className={look}
        />
      </Field>
      {isTaken ? (
        <p id={problem} role="alert" className="text-pretty text-danger sm:col-span-2">
          {text("addressTaken")}
        </p>
      ) : null}
      {/* Enter tells it, from either field. */}
      <button type="submit" hidden />
    </form>
  );
}

const look =
  "h-9 w-full rounded-lg border border-line-strong bg-surface px-3 text-ink aria-invalid:border-danger disabled:opacity-60";

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is what stands in it.
    <label className="flex flex-col gap-1.5">
      <span className="font-medium text-muted text-xs">{label}</span>
      {children}
    </label>
  );
}
