"""A program that writes a file, held before the file takes its place, until a signal ends it."""

HOLD = """
import sys, time

def hold(event, arguments):
    while event == "os.rename" and ".a4p-" in str(arguments[0]):
        time.sleep(0.001)

sys.addaudithook(hold)
"""
"""Its beginning. A signal usually comes while the program writes; where the test that sends it gets
no turn so soon, at the last moment instead."""
