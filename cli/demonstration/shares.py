"""How many complaints of each place went each way: the totals are the report's, the spread below them is ours."""

from collections.abc import Iterator

from cli.demonstration.ways import ENDED, OPEN, Way

# fmt: off
ENDED_BY_WAY = {
    #                  kept  sent  sent  own   in    late  inter-  by the   refused plea  plea
    #                  in    on in on    in-   time        rupted  accused  once    in    late
    #                  KUI   time  late  quiry                     body             time
    "Taraz":           (8,    6,    8,    3,    3,    4,    0,      0,       1,      0,    0),
    "Almaty":          (5,    6,    6,    3,    4,    3,    3,      1,       0,      0,    0),
    "Kyzylorda":       (0,    0,    0,    0,    0,    0,    0,      0,       0,      7,    4),
    "Shymkent":        (1,    1,    1,    1,    1,    1,    0,      0,       0,      0,    0),
    "Ekibastuz":       (1,    1,    2,    0,    1,    0,    1,      0,       0,      0,    0),
    "Uralsk":          (1,    2,    1,    0,    0,    1,    0,      0,       1,      0,    0),
    "Aktobe":          (1,    1,    1,    0,    1,    1,    0,      0,       0,      0,    0),
    "Kostanay":        (0,    0,    0,    0,    0,    0,    0,      3,       0,      0,    0),
    "Ust-Kamenogorsk": (0,    1,    0,    0,    0,    0,    0,      0,       0,      0,    0),
    "Semey":           (0,    0,    1,    0,    0,    0,    0,      0,       0,      0,    0),
    "Karaganda":       (0,    0,    0,    0,    0,    1,    0,      0,       0,      0,    0),
}
OPEN_BY_WAY = {
    #                  kept not  sent sent own  to   by   no   ex-  in-  ord- not  an-  over tran safe ord- ord-
    #                  in   ac-  on,  on,  in-  the  the  end  ten- ter- ered ap-  nul- in   sfer ty   ered ered
    #                  KUI  cept in   late quir accu accu      ded  rup- not  pro- led  2023 in   2024 in   in
    #                       ed   time      y    sed  sed            ted  sent ved            2023      2025 2026
    "Almaty":          (2,   1,   2,   2,   1,   0,   0,   2,   1,   1,   1,   1,   1,   0,   0,   0,   0,   0),
    "Shymkent":        (3,   0,   2,   1,   0,   1,   0,   1,   1,   0,   1,   1,   0,   1,   0,   0,   0,   0),
    "Ekibastuz":       (1,   0,   1,   0,   0,   0,   0,   0,   0,   0,   0,   1,   0,   0,   0,   0,   0,   0),
    "Uralsk":          (1,   0,   1,   0,   0,   0,   0,   1,   0,   0,   0,   0,   0,   0,   1,   0,   0,   0),
    "Aktobe":          (1,   0,   1,   1,   1,   1,   0,   1,   0,   0,   0,   0,   0,   0,   0,   1,   0,   0),
    "Kostanay":        (0,   0,   0,   0,   0,   2,   5,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   1),
    "Ust-Kamenogorsk": (2,   0,   1,   1,   0,   0,   0,   1,   0,   1,   0,   0,   0,   1,   0,   0,   0,   0),
    "Semey":           (2,   0,   1,   1,   0,   1,   0,   0,   0,   0,   1,   0,   0,   0,   0,   0,   0,   0),
    "Karaganda":       (1,   1,   0,   1,   1,   0,   0,   0,   1,   0,   0,   0,   1,   0,   1,   0,   0,   0),
    "Atyrau":          (2,   0,   1,   1,   0,   0,   0,   1,   0,   1,   0,   0,   0,   0,   0,   1,   0,   0),
    "Taldykorgan":     (2,   0,   2,   1,   1,   1,   0,   1,   0,   0,   0,   1,   0,   0,   0,   0,   1,   0),
}
# fmt: on


def shares() -> Iterator[tuple[str, Way]]:
    """Give (place, way) once for every complaint."""
    for ways, by_way in ((ENDED, ENDED_BY_WAY), (OPEN, OPEN_BY_WAY)):
        for place, counts in by_way.items():
            for way, count in zip(ways, counts, strict=True):
                yield from [(place, way)] * count
