"""How long igraph and networkx take for the parts they have, in milliseconds of processor time, as JSON.

Reads a web from a file: how many people, then one line a row as two places. Run by analysis.bench.ts.
"""

import json
import sys
from time import process_time


def middle(work, runs):
    times = []
    for _ in range(runs):
        began = process_time()
        work()
        times.append((process_time() - began) * 1000)
    return sorted(times)[runs // 2]


with open(sys.argv[1], encoding="ascii") as file:
    size = int(file.readline())
    pairs = [tuple(map(int, line.split())) for line in file]

found = {}

try:
    import igraph

    web = igraph.Graph(n=size, edges=pairs)
    found["igraph"] = {
        "pieces": middle(lambda: web.connected_components(), 5),
        "knots": middle(lambda: web.biconnected_components(return_articulation_points=True), 5),
        "bridges": middle(lambda: web.bridges(), 5),
        "cores": middle(lambda: web.coreness(), 5),
    }
except ImportError:
    pass

try:
    import networkx

    web = networkx.Graph()
    web.add_nodes_from(range(size))
    web.add_edges_from(pairs)
    found["networkx"] = {
        "pieces": middle(lambda: list(networkx.connected_components(web)), 1),
        "knots": middle(lambda: list(networkx.biconnected_components(web)), 1),
        "bridges": middle(lambda: list(networkx.bridges(web)), 1),
        "cores": middle(lambda: networkx.core_number(web), 1),
    }
except ImportError:
    pass

print(json.dumps(found))
