import { render } from 'preact'

const place = document.getElementById('app')
if (place) render(<h1>Guichet 窗口外语</h1>, place)
