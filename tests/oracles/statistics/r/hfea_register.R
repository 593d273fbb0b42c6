# Needs the anonymised register file of 2017-2018, named by HFEA_REGISTER_FILE; writes hfea_independence.json here and,
# with REFERENCE_OUT set, the reference tables of the register.
source("common.R")
suppressMessages(library(data.table))
file <- Sys.getenv("HFEA_REGISTER_FILE", "hfea_register_2017_2018.csv.gz")
d <- fread(cmd = paste("gzip -dc", shQuote(file)), colClasses = "character", na.strings = NULL)
setnames(d, c("Patient age at treatment", "Total number of previous IVF cycles", "Total number of previous pregnancies - IVF and DI",
              "Total number of previous live births - IVF or DI", "Type of treatment - IVF or DI", "Embryos transferred", "Egg source",
              "Early outcome", "Live birth occurrence", "PGT-A treatment", "Fresh cycle", "Donated embryo"),
         c("age", "prev", "pp", "plb", "type", "et", "egg", "eo", "lb", "pgta", "fresh", "donated"))
d[, cp := as.integer(eo == "Intrauterine Fetal Pulsation Seen")]
d[, hcg := as.integer(eo %in% c("Intrauterine Fetal Pulsation Seen", "Biochemical Pregnancy Only", "Miscarriage", "Ectopic/Hetrotopic"))]
d[, lb := as.integer(lb == "1")]
et <- d[type == "IVF" & egg == "Patient" & donated != "1.0" & et %in% c("1.0", "2.0", "3.0") & age != "999"]
stopifnot(nrow(d) == 169616, nrow(et) == 113380)
ages <- c("18-34", "35-37", "38-39", "40-42", "43-44", "45-50"); prevs <- c("0", "1", "2", "3", "4", "5", ">5")
none <- et[pp %in% c("", "0.0") & plb %in% c("", "0")]   # no earlier pregnancy or live birth recorded

# P(success | k failures) = mu/(1+k t), t = 1/(a+b) >= 0; t = 0 is the constant chance.
fit <- function(x, n) {
  k <- 0:5; ll <- function(mu, t) sum(dbinom(x, n, mu / (1 + k * t), log = TRUE)); p <- sum(x) / sum(n)
  slope <- sum(-k * x + (n - x) * p / (1 - p) * k)       # d loglik / dt at t = 0
  if (slope <= 0) return(list(boundary = TRUE, mu = p, t = 0, a = Inf, b = Inf, logLik = ll(p, 0), cum = 1 - (1 - p)^(1:6)))
  o <- optim(c(qlogis(p), log(.05)), function(v) -ll(plogis(v[1]), exp(v[2])), method = "BFGS", control = list(maxit = 5000, reltol = 1e-16))
  ab <- plogis(o$par[1]) / exp(o$par[2]) * c(1, 1 / plogis(o$par[1]) - 1)
  for (i in 1:50) {  # Newton steps
    a <- ab[1]; b <- ab[2]; s <- sum(n / (a + b + k)); h <- sum(n / (a + b + k)^2)
    ab <- ab - solve(matrix(c(-sum(x) / a^2 + h, h, h, -sum((n - x) / (b + k)^2) + h), 2), c(sum(x) / a - s, sum((n - x) / (b + k)) - s))
  }
  a <- ab[1]; b <- ab[2]; q <- a / (a + b + k)
  list(boundary = FALSE, mu = a / (a + b), t = 1 / (a + b), a = a, b = b, logLik = sum(dbinom(x, n, q, log = TRUE)), cum = 1 - cumprod(1 - q))
}
results <- list()
for (set in c("all", "no_prev_preg")) for (oc in c("cp", "lb")) for (A in ages[1:5]) {
  D <- if (set == "all") et else none
  s <- D[age == A & prev != ">5", .(n = .N, x = sum(get(oc))), by = prev][order(prev)]
  pk <- s$x / s$n; p <- sum(s$x) / sum(s$n); bg <- fit(s$x, s$n); l0 <- sum(dbinom(s$x, s$n, p, log = TRUE))
  results[[length(results) + 1]] <- list(set = set, outcome = oc, age = A, n = s$n, x = s$x, p_by_prev = pk,
    naive_1mp1n = 1 - (1 - pk[1])^(1:6), pooled_1mpn = 1 - (1 - p)^(1:6), empirical = 1 - cumprod(1 - pk),
    beta_geometric = bg, constant_p = list(p = p, logLik = l0), LR = 2 * (bg$logLik - l0))
}
write_oracle("hfea_independence", list(
  description = paste("Chance of clinical pregnancy (cp) or live birth (lb) by number of previous IVF cycles 0..5, own-egg transfers.",
                      "naive_1mp1n = 1-(1-p0)^n; pooled_1mpn uses the pooled chance; empirical = product of the conditional chances;",
                      "beta_geometric fitted as mu/(1+k t) with t >= 0 (boundary = TRUE: t = 0, constant chance); LR against the constant chance",
                      "(reference distribution: half chi-square with 0 df, half with 1 df)."),
  source = "HFEA anonymised register 2017-2018", results = results))

ref <- Sys.getenv("REFERENCE_OUT", "")
if (nzchar(ref)) {
  tab <- function(D, by) D[, .(n = .N, hcg = sum(hcg), cp = sum(cp), lb = sum(lb)), by = by]
  ord <- function(T) T[do.call(order, lapply(intersect(c("age", "prev", "fresh", "pgta"), names(T)), function(v)
    if (v == "age") match(T$age, ages) else if (v == "prev") match(T$prev, prevs) else T[[v]]))]
  ref_json <- toJSON(list(
    description = "Reference counts from the HFEA anonymised register 2017-2018: n rows, hcg, cp, lb = rows with the outcome. Filters as in the script above.",
    flow = list(rows = nrow(d), ivf = nrow(d[type == "IVF"]), own_eggs = nrow(d[type == "IVF" & egg == "Patient"]),
                transferred = nrow(d[type == "IVF" & egg == "Patient" & et %in% c("1.0", "2.0", "3.0")]), age_known = nrow(et), no_previous_pregnancy = nrow(none)),
    by_age = ord(tab(et, "age")), by_previous_cycles = ord(tab(et, "prev")), by_age_and_fresh = ord(tab(et, c("age", "fresh"))),
    by_age_and_previous_cycles = ord(tab(et[age != "45-50"], c("age", "prev"))),
    by_age_and_previous_cycles_no_previous_pregnancy = ord(tab(none[age != "45-50"], c("age", "prev"))),
    single_embryo_by_age_and_pgta = ord(tab(et[et == "1.0"], c("age", "pgta")))), dataframe = "rows", auto_unbox = TRUE)
  writeLines(gsub("},{", "},\n {", gsub(":[{", ":[\n {", gsub("],\"", "],\n\"", ref_json, fixed = TRUE), fixed = TRUE), fixed = TRUE), ref)
  cat("wrote reference tables\n")
}
