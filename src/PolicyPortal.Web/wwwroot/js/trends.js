// What script adds to the table of phrases: the same numbers as a plot, drawn by uPlot. Keys and the pointer step through the years; a click opens the passages.

import { say } from "./words.js";

/**
 * @typedef {{ year: number, values: (number | null)[], links: (HTMLAnchorElement | null)[], row: HTMLTableRowElement | null }} Year
 */

// A library with one stray date in the year 200 must not make a plot of two thousand gaps.
const MOST_YEARS = 400;

/** Corners of the marks, in units of their radius; none for a circle. The same shapes stand in the legend (_SeriesMark.cshtml). */
const SHAPES = [
  [],
  [[-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]],
  [[0, -1.2], [1.2, 1], [-1.2, 1]],
  [[0, -1.3], [1.3, 0], [0, 1.3], [-1.3, 0]],
  [[-1.2, -1], [1.2, -1], [0, 1.2]],
];

const holder = /** @type {HTMLElement | null} */ (document.querySelector("[data-plot]"));
const table = /** @type {HTMLTableElement | null} */ (holder && document.querySelector(holder.dataset.plot ?? ""));
const uPlot = /** @type {any} */ (globalThis).uPlot;
if (holder && table && uPlot) {
  draw(holder, table);
}

/**
 * The table's numbers; a year between that has no documents is a gap.
 * @param {HTMLTableElement} source
 * @returns {Year[]}
 */
function read(source) {
  /** @type {Year[]} */
  const years = [];
  for (const row of source.tBodies[0].rows) {
    const cells = /** @type {HTMLElement[]} */ ([...row.querySelectorAll("[data-value]")]);
    const year = Number(row.dataset.year);
    for (let gap = (years.at(-1)?.year ?? year) + 1; gap < year && years.length < MOST_YEARS; gap++) {
      years.push({ year: gap, values: cells.map(() => null), links: cells.map(() => null), row: null });
    }

    years.push({ year, values: cells.map((cell) => Number(cell.dataset.value)), links: cells.map((cell) => cell.querySelector("a")), row });
  }

  return years;
}

/** @param {string} name of a custom property */
function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/**
 * @param {HTMLElement} plot
 * @param {HTMLTableElement} source
 */
function draw(plot, source) {
  const years = read(source);
  const names = [...source.querySelectorAll("[data-series]")].map((head) => head.textContent?.trim() ?? "");
  const measure = plot.dataset.measure ?? "";
  plot.hidden = false;
  plot.tabIndex = 0;
  plot.setAttribute("role", "group");
  plot.setAttribute("aria-label", say("折线图：{0}，逐年的{1}。左右方向键逐年移动，回车查看该年原文；下面的表有同样的数字。", names.join(" "), measure));

  const tip = document.createElement("div");
  tip.className = "plot-tip";
  tip.hidden = true;
  const live = document.createElement("p");
  live.className = "visually-hidden";
  live.setAttribute("aria-live", "polite");

  /** @param {number} value */
  const shown = (value) => Number.isInteger(value) ? String(value) : value.toFixed(value < 0.1 ? 3 : 2);

  /** @param {any} chart */
  const marks = (chart) => {
    const { ctx } = chart;
    const radius = 4.5 * devicePixelRatio;
    ctx.save();
    for (const [i] of names.entries()) {
      ctx.fillStyle = colour(`--series-${i + 1}`);
      ctx.strokeStyle = colour("--paper");
      ctx.lineWidth = devicePixelRatio;
      for (const { year, values } of years) {
        const value = values[i];
        if (value !== null && (value > 0 || years.length < 40)) {
          mark(ctx, SHAPES[i], chart.valToPos(year, "x", true), chart.valToPos(value, "y", true), value > 0 ? radius : radius / 2);
        }
      }
    }

    ctx.restore();
  };

  /** @param {any} chart */
  const point = (chart) => {
    const at = chart.cursor.idx;
    const year = at === null || at === undefined ? undefined : years[at];
    tip.hidden = !year;
    if (!year) {
      return;
    }

    const title = document.createElement("b");
    title.textContent = say("{0}年", year.year);
    const lines = names.map((name, i) => {
      const line = document.createElement("span");
      const value = year.values[i];
      line.className = `is-series-${i + 1}`;
      line.textContent = `${name} ${value === null ? say("（没有文件）") : shown(value)}`;
      return line;
    });
    tip.replaceChildren(title, ...lines);
    const left = chart.valToPos(year.year, "x") + chart.over.offsetLeft;
    tip.classList.toggle("is-left", left > plot.clientWidth / 2);
    tip.style.setProperty("--at", `${left}px`);
  };

  const axis = () => ({ stroke: colour("--ink-soft"), grid: { stroke: colour("--line"), width: 1 }, ticks: { stroke: colour("--line"), width: 1 }, font: "13px sans-serif" });
  const size = () => ({ width: plot.clientWidth, height: plot.clientWidth < 500 ? 260 : 360 });
  const make = () => new uPlot({
    ...size(),
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
    scales: { x: { time: false, range: (/** @type {any} */ _, /** @type {number} */ from, /** @type {number} */ to) => [from - 0.7, to + 0.7] }, y: { range: (/** @type {any} */ _, /** @type {number} */ __, /** @type {number} */ most) => [0, most > 0 ? most * 1.08 : 1] } },
    axes: [
      { ...axis(), values: (/** @type {any} */ _, /** @type {number[]} */ splits) => splits.map((year) => Number.isInteger(year) ? String(year) : "") },
      { ...axis(), size: 56, label: measure, labelFont: "13px sans-serif", labelSize: 22 },
    ],
    series: [{}, ...names.map((name, i) => ({ label: name, stroke: () => colour(`--series-${i + 1}`), width: 2, points: { show: false }, spanGaps: false }))],
    hooks: { draw: [marks], setCursor: [point] },
  }, [years.map((y) => y.year), ...names.map((_, i) => years.map((y) => y.values[i]))], plot);

  let chart = make();
  plot.append(tip, live);

  const again = () => {
    chart.destroy();
    chart = make();
    plot.append(tip, live);
  };
  new ResizeObserver(() => {
    if (plot.clientWidth !== chart.width) {
      chart.setSize(size());
    }
  }).observe(plot);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", again);
  new MutationObserver(again).observe(document.documentElement, { attributeFilter: ["data-theme"] });

  /** @param {number} at */
  const go = (at) => {
    chart.setCursor({ left: chart.valToPos(years[at].year, "x"), top: 10 });
    live.textContent = tip.textContent;
  };

  plot.addEventListener("keydown", (event) => {
    const last = years.length - 1;
    const at = chart.cursor.idx ?? -1;
    const next = event.key === "ArrowRight" ? Math.min(at + 1, last)
      : event.key === "ArrowLeft" ? Math.max(at < 0 ? last : at - 1, 0)
      : event.key === "Home" ? 0
      : event.key === "End" ? last
      : undefined;
    if (next !== undefined) {
      event.preventDefault();
      go(next);
    } else if (event.key === "Enter" && years[at]) {
      open(years[at].links, years[at].row);
    }
  });

  plot.addEventListener("click", (event) => {
    const box = chart.over.getBoundingClientRect();
    const at = chart.cursor.idx;
    const year = years[at ?? -1];
    if (!year) {
      return;
    }

    // The line whose point is nearest to the pointer.
    let nearest = -1;
    let least = Infinity;
    for (const [i, value] of year.values.entries()) {
      const away = value === null || !year.links[i] ? Infinity : Math.abs(chart.valToPos(value, "y") - (event.clientY - box.top));
      if (away < least) {
        [nearest, least] = [i, away];
      }
    }

    open(nearest < 0 ? [] : [year.links[nearest]], year.row);
  });
}

/**
 * Follows the only link of a year, or shows its row where there are several.
 * @param {(HTMLAnchorElement | null)[]} links
 * @param {HTMLTableRowElement | null} row
 */
function open(links, row) {
  const [link, ...others] = links.filter((l) => l !== null);
  if (link && others.length === 0) {
    location.href = link.href;
  } else if (row) {
    row.scrollIntoView({ block: "center" });
    (link ?? row).focus();
  }
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {number[][]} corners
 * @param {number} x
 * @param {number} y
 * @param {number} radius
 */
function mark(ctx, corners, x, y, radius) {
  ctx.beginPath();
  if (corners.length === 0) {
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
  } else {
    for (const [dx, dy] of corners) {
      ctx.lineTo(x + dx * radius, y + dy * radius);
    }

    ctx.closePath();
  }

  ctx.fill();
  ctx.stroke();
}
