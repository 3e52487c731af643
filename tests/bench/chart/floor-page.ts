import type { Browser } from "@playwright/test";
import type { Stage } from "./gestures.ts";

/** A rectangle on the screen: left, top, width, height. */
export type Box = readonly [number, number, number, number];

/**
 * The floor: a bare page that shows as many rectangles in the same places and does nothing but follow the mouse. `elements`: a
 * box with one line of text for each card, all in one element that is moved. `canvas`: the rectangles of one colour,
 * painted anew for each frame, as the page does from afar. No library, no lines, no data.
 */
export async function openFloor(browser: Browser, stage: Stage, kind: "elements" | "canvas", boxes: readonly Box[]) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Performance.enable");
  await page.setContent("<!doctype html><title>floor</title>");
  await page.evaluate(followMouse, { stage, kind, boxes });
  return { context, page, cdp };
}

/** Runs in the page, so it holds all that it needs. */
function followMouse({
  stage,
  kind,
  boxes,
}: {
  stage: Stage;
  kind: "elements" | "canvas";
  boxes: readonly Box[];
}): void {
  const camera = { x: 0, y: 0, zoom: 1 };
  const frame = document.createElement("div");
  frame.style.cssText = `position:fixed;overflow:hidden;user-select:none;left:${stage.x}px;top:${stage.y}px;width:${stage.width}px;height:${stage.height}px`;
  document.body.append(frame);
  const paint = kind === "elements" ? elements() : canvas();
  paint();

  let isAsked = false;
  const askForPaint = () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      paint();
    });
  };
  frame.onpointermove = (event) => {
    if (event.buttons !== 1) return;
    camera.x += event.movementX;
    camera.y += event.movementY;
    askForPaint();
  };
  frame.onwheel = (event) => {
    const factor = 2 ** (-event.deltaY / 500);
    const [x, y] = [event.clientX - stage.x, event.clientY - stage.y];
    camera.x = x - (x - camera.x) * factor;
    camera.y = y - (y - camera.y) * factor;
    camera.zoom *= factor;
    askForPaint();
  };

  function elements(): () => void {
    const world = document.createElement("div");
    world.style.cssText = "position:absolute;transform-origin:0 0;will-change:transform";
    for (const [left, top, width, height] of boxes) {
      const box = document.createElement("div");
      box.textContent = "A role";
      box.style.cssText = `position:absolute;left:${left}px;top:${top}px;width:${width}px;height:${height}px;border:1px solid #bbb;border-radius:12px;background:#fff`;
      world.append(box);
    }
    world.id = "floor";
    frame.append(world);
    return () => {
      world.style.transform = `translate(${camera.x}px,${camera.y}px) scale(${camera.zoom})`;
    };
  }

  function canvas(): () => void {
    const sheet = document.createElement("canvas");
    // Only tells where the picture is, to whoever counts the frames: nothing is seen of it.
    const place = document.createElement("i");
    place.id = "floor";
    sheet.width = stage.width;
    sheet.height = stage.height;
    frame.append(sheet, place);
    const context = sheet.getContext("2d");
    return () => {
      if (context === null) return;
      place.style.transform = `translate(${camera.x}px,${camera.y}px) scale(${camera.zoom})`;
      context.clearRect(0, 0, sheet.width, sheet.height);
      context.beginPath();
      for (const [left, top, width, height] of boxes) {
        const [x, y] = [left * camera.zoom + camera.x, top * camera.zoom + camera.y];
        context.rect(x, y, Math.max(1, width * camera.zoom), Math.max(1, height * camera.zoom));
      }
      context.fillStyle = "#7a8bd0";
      context.fill();
    };
  }
}
