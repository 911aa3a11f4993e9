#!/usr/bin/env python3
"""Training steps of the comparison's network in PyTorch, on inputs that torch_matching_step.py wrote with --dump.

One step: forward, cross-entropy, backward, SGD with momentum 0.9 and weight decay 5e-4, on all pictures of the file.
Prints one line of JSON: milliseconds a step (median), and the loss of the first and of the last step.
"""
import json
import statistics
import sys
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

path, width, classes, threads, repeat = sys.argv[1], *map(int, sys.argv[2:6])
torch.set_num_threads(threads)
inputs = np.load(path)
images = torch.from_numpy(inputs["images"])
labels = torch.from_numpy(inputs["labels"])
channels, size = images.shape[1], images.shape[2]


class ConvNet(nn.Module):
    def __init__(self):
        super().__init__()
        layers, incoming = [], channels
        for _ in range(3):
            layers += [nn.Conv2d(incoming, width, 3, padding=1), nn.GroupNorm(width, width), nn.ReLU(), nn.AvgPool2d(2)]
            incoming = width
        self.blocks = nn.Sequential(*layers)
        self.linear = nn.Linear(width * (size // 8) ** 2, classes)

    def forward(self, x):
        return self.linear(self.blocks(x).flatten(1))


network = ConvNet()
with torch.no_grad():
    nn.utils.vector_to_parameters(torch.from_numpy(inputs["theta0"]), network.parameters())
optimizer = torch.optim.SGD(network.parameters(), lr=float(inputs["lr"]), momentum=0.9, weight_decay=5e-4)


def step():
    optimizer.zero_grad(set_to_none=True)
    loss = F.cross_entropy(network(images), labels)
    loss.backward()
    optimizer.step()
    return loss.item()


losses, times = [step()], []
for _ in range(repeat):
    start = time.perf_counter()
    losses.append(step())
    times.append((time.perf_counter() - start) * 1000)
print(json.dumps(dict(torch=torch.__version__, ms=statistics.median(times), first_loss=losses[0], last_loss=losses[-1])))
