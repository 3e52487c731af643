"use client";

import { FileInput } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useEffect, useEffectEvent, useRef, useState } from "react";

type OnFiles = (files: readonly File[]) => void;

/** Lets a person pick files as the browser does it: `choose` opens that, and `chooser` has to be somewhere on the page. */
export function useChooser(onFiles: OnFiles): { readonly chooser: ReactNode; readonly choose: () => void } {
  const input = useRef<HTMLInputElement>(null);
  const text = useTranslations("import");
  const choose = useCallback(() => input.current?.click(), []);
  const chooser = (
    <input
      ref={input}
      type="file"
      multiple
      hidden
      accept=".csv,.tsv,.txt,.json,text/csv,text/plain,application/json"
      aria-label={text("choose")}
      onChange={({ target }) => {
        const files = [...(target.files ?? [])];
        // The same file can be picked again.
        target.value = "";
        if (files.length > 0) onFiles(files);
      }}
    />
  );
  return { chooser, choose };
}

/** Takes files that are dropped anywhere on the page, and says while they hang over it what will become of them. */
export function DropAnywhere({ isOff = false, onFiles }: { isOff?: boolean; onFiles: OnFiles }) {
  const text = useTranslations("import");
  const [isOver, setOver] = useState(false);
  const take = useEffectEvent(onFiles);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = isOff ? "none" : "copy";
      setOver(!isOff);
    };
    // Left is the window when what is entered next is nothing in it.
    const out = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (!isOff && files.length > 0) take(files);
    };
    const listeners = { dragenter: over, dragover: over, dragleave: out, drop } as const;
    window.addEventListener("dragenter", listeners.dragenter);
    window.addEventListener("dragover", listeners.dragover);
    window.addEventListener("dragleave", listeners.dragleave);
    window.addEventListener("drop", listeners.drop);
    return () => {
      window.removeEventListener("dragenter", listeners.dragenter);
      window.removeEventListener("dragover", listeners.dragover);
      window.removeEventListener("dragleave", listeners.dragleave);
      window.removeEventListener("drop", listeners.drop);
    };
  }, [isOff]);
  if (!isOver) return null;
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-0 z-50 flex items-center justify-center bg-canvas/80 p-6"
    >
      <div className="flex max-w-md flex-col items-center gap-2 rounded-2xl border-2 border-accent border-dashed bg-raised px-10 py-9 text-center shadow-modal">
        <FileInput size={26} aria-hidden className="text-accent" />
        <p className="mt-1 text-balance font-semibold text-base">{text("dropTitle")}</p>
        <p className="text-muted">{text("dropLead")}</p>
      </div>
    </div>
  );
}

const bringsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") ?? false;
